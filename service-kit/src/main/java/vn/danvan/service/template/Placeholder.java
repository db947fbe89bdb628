package vn.danvan.service.template;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of a template. A word stands in double braces, such as {@code {{so-ky-hieu}}}; a loop begins with {@code
 * {{#muc}}} and ends with {@code {{/muc}}}, each in a paragraph of its own.
 */
public enum Placeholder {
    /** A mark across a document that is no final one, such as DỰ THẢO; nothing in one that went out. */
    MARK("dau-du-thao", Use.TEXT, false),
    /** The body above the one that issues. */
    SUPERIOR("co-quan-cap-tren", Use.TEXT, false),
    /** The body that issues. */
    ISSUER("co-quan-ban-hanh", Use.TEXT, true),
    /** The number line. */
    NUMBER("so-ky-hieu", Use.TEXT, true),
    /** Place and date. */
    PLACE_AND_DATE("dia-danh-ngay", Use.TEXT, true),
    /** The kind of document, such as BÁO CÁO. */
    KIND("ten-loai", Use.TEXT, true),
    /** What it is about. */
    SUBJECT("trich-yeu", Use.TEXT, true),
    /** The paragraphs before the first section. */
    OPENING("mo-dau", Use.BLOCKS, true),
    /** The sections. */
    SECTIONS("muc", Use.LOOP, true),
    /** The last sentence. */
    LAST_WORDS("loi-ket", Use.TEXT, true),
    /** Who gets it. */
    RECIPIENTS("noi-nhan", Use.LOOP, true),
    /** For whom it is signed. */
    SIGNED_FOR("quyen-ky", Use.TEXT, true),
    /** The position of who signs. */
    POSITION("chuc-vu", Use.TEXT, true),
    /** The annexes. */
    ANNEXES("phu-luc", Use.LOOP, true),
    /** Names this document and no other: period, log index, number. */
    IDENTITY("ma-bao-cao", Use.TEXT, true),
    /** A section's or annex's title. */
    TITLE("tieu-de", Use.TEXT, true, SECTIONS, ANNEXES),
    /** A section's or annex's paragraphs, tables and charts. */
    CONTENT("noi-dung", Use.BLOCKS, true, SECTIONS, ANNEXES),
    /** A recipient's name. */
    NAME("ten", Use.TEXT, true, RECIPIENTS),
    /** What ends a recipient's line: the sign between two, or the full stop. */
    LINE_END("dau-cuoi", Use.TEXT, false, RECIPIENTS);

    /** What a placeholder becomes. */
    public enum Use {
        /** Words, within a paragraph. */
        TEXT,
        /** Paragraphs, tables and charts, in place of the paragraph. */
        BLOCKS,
        /** Whatever stands between its two marks, once for each item. */
        LOOP
    }

    private final String word;
    private final Use use;
    private final boolean obligatory;
    private final Placeholder[] within;

    Placeholder(String word, Use use, boolean obligatory, Placeholder... within) {
        this.word = word;
        this.use = use;
        this.obligatory = obligatory;
        this.within = within;
    }

    /** How it is written between the braces. */
    public String word() {
        return word;
    }

    /** What it becomes. */
    public Use use() {
        return use;
    }

    /** Whether a template without it would leave out what was signed. In a loop: each of its loops needs it. */
    public boolean obligatory() {
        return obligatory;
    }

    /** Whether it may stand in this loop; outside all loops when there is none. */
    public boolean mayStandIn(@Nullable Placeholder loop) {
        return loop == null ? within.length == 0 : Arrays.asList(within).contains(loop);
    }

    /** Whether it belongs to loops. */
    public boolean ofLoop() {
        return within.length > 0;
    }

    /** Whether it may stand only in the document's own text, outside tables, headers and footers. */
    public boolean bodyOnly() {
        return use == Use.BLOCKS || this == SECTIONS || this == ANNEXES;
    }

    /** The placeholder that is written so. */
    public static Optional<Placeholder> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
