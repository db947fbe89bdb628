package vn.danvan.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the summary's JSON looks like, for those who read it by program. */
@RestController
@RequestMapping("/api/reporting/v1/schemas")
class SchemaApi {

    private static final String JSON_SCHEMA = "application/schema+json";

    private final byte[] summary = read("/schemas/summary.json");

    private static byte[] read(String path) {
        try (InputStream in = Objects.requireNonNull(SchemaApi.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema. */
    @GetMapping(path = "/summary.json", produces = JSON_SCHEMA)
    @Operation(
            operationId = "summarySchema",
            summary = "Lược đồ JSON của báo cáo tổng hợp / the JSON Schema (2020-12) of the period-end summary",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = JSON_SCHEMA, schema = @Schema(type = "object"))))
    ResponseEntity<byte[]> summarySchema() {
        return SummaryFiles.file(null, JSON_SCHEMA, summary);
    }
}
