package vn.danvan.reporting;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.danvan.reporting.table.AdHocTable;
import vn.danvan.reporting.table.TableFormat;

/** What operations answer with, for their description. */
final class Answers {

    static final String JSON = "application/json";
    static final String PDF = "application/pdf";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Answers() {}

    /** A PDF file. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary")))
    @interface Pdf {}

    /** A Word file. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = DOCX, schema = @Schema(type = "string", format = "binary")))
    @interface Docx {}

    /** A workbook. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = TableFormat.XLSX_TYPE, schema = @Schema(type = "string", format = "binary")))
    @interface Xlsx {}

    /** A table as text. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = TableFormat.CSV_TYPE, schema = @Schema(type = "string")))
    @interface Csv {}

    /** An ad hoc table, in the format that was asked for. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = JSON, schema = @Schema(implementation = AdHocTable.class)),
                @Content(mediaType = TableFormat.XLSX_TYPE, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = TableFormat.CSV_TYPE, schema = @Schema(type = "string")),
                @Content(mediaType = TableFormat.SVG_TYPE, schema = @Schema(type = "string"))
            })
    @interface Table {}
}
