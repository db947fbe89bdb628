package vn.danvan.kernel.template;

import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.StoredAs;

/** The life of a template: an adopted text holds until another is adopted in its place, or it is retired. */
public sealed interface TemplateEvent {

    /** The template. */
    TemplateId template();

    /**
     * A file is the template from now on. Documents that were made in an earlier one keep it.
     *
     * @param version from 1
     * @param content of the file, which was put in as evidence and checked
     */
    @StoredAs("template.adopted")
    record Adopted(TemplateId template, int version, String title, ContentHash content) implements TemplateEvent {}

    /** Nothing new is made in it. */
    @StoredAs("template.retired")
    record Retired(TemplateId template, int version, String reason) implements TemplateEvent {}
}
