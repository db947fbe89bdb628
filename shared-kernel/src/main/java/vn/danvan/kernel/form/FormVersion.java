package vn.danvan.kernel.form;

/**
 * One published version of a form.
 *
 * @param version from 1
 */
public record FormVersion(FormId form, int version) {}
