package vn.danvan.kernel.criteria;

/**
 * One criterion.
 *
 * @param code unique within the version, such as {@code 1.2}
 * @param text what is measured and what follows from it
 */
public record CriteriaItem(String code, String text) {}
