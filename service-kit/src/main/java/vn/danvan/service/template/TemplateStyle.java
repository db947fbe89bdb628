package vn.danvan.service.template;

/** The styles that generated text is set in. A template has all of them, by these names; how they look is the office's. */
public enum TemplateStyle {
    /** Titles of the parts of a section. */
    PART("heading 2", "paragraph"),
    /** Running text. */
    TEXT("Body Text", "paragraph"),
    /** The captions of tables and charts. */
    CAPTION("caption", "paragraph"),
    /** The text of tables; its size is that for which the columns were measured. */
    CELL("Bảng số liệu", "paragraph"),
    /** Tables. */
    TABLE("Table Grid", "table");

    private final String called;
    private final String type;

    TemplateStyle(String called, String type) {
        this.called = called;
        this.type = type;
    }

    /** The name that word processors keep it under ({@code w:name}); they may show a translation of it. */
    public String called() {
        return called;
    }

    /** {@code paragraph} or {@code table}. */
    public String type() {
        return type;
    }
}
