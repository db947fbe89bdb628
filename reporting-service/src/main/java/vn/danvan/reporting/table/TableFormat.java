package vn.danvan.reporting.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Json;
import vn.danvan.reporting.render.Csv;
import vn.danvan.service.view.ViewCode;

/** The forms that a table comes in. */
public enum TableFormat {
    /** Data. */
    JSON("application/json"),
    /** A workbook. */
    XLSX(TableFormat.XLSX_TYPE),
    /** Lines of text. */
    CSV(TableFormat.CSV_TYPE),
    /** A chart. */
    SVG(TableFormat.SVG_TYPE);

    /** Media type of a workbook. */
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Media type of lines of text. */
    public static final String CSV_TYPE = "text/csv;charset=UTF-8";

    /** Media type of a chart. */
    public static final String SVG_TYPE = "image/svg+xml";

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * The one of that name, in small letters; data when none is named.
     *
     * @throws vn.danvan.kernel.DomainError {@code view.bad-filter}
     */
    public static TableFormat of(@Nullable String name) {
        if (name == null) {
            return JSON;
        }
        for (TableFormat format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                return format;
            }
        }
        throw ViewCode.BAD_FILTER.because("format");
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** What the file is called when it is saved; none for what is shown. */
    public @Nullable String fileName(AdHocTable table) {
        String code = table.head().code();
        return this == JSON
                ? null
                : "bang-" + (code == null ? "so-lieu" : code.toLowerCase(Locale.ROOT)) + "-vi-tri-"
                        + table.head().logIndex() + "." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The file's bytes; the same for the same table.
     *
     * @param author the issuing office
     */
    public byte[] render(AdHocTable table, String author) {
        return switch (this) {
            case JSON -> Json.bytes(table);
            case XLSX -> TableXlsx.render(table, author);
            case CSV -> {
                TableSheet sheet = TableSheet.of(table);
                yield Csv.render(sheet.titles(), sheet.rows());
            }
            case SVG -> TableChart.svg(table);
        };
    }
}
