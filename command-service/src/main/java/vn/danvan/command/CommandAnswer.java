package vn.danvan.command;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What an accepted command is answered with; the same for every repetition under one idempotency key.
 *
 * @param id the thing's key, as it stands in the URLs of views
 * @param version the thing's version after the command, also in {@code ETag}; for {@code If-Match}
 * @param logIndex number of the command's last event in the log, also in {@code Log-Index}; a read that names it sees it
 */
@Schema(
        description =
                "The command is durable in the log. A read with request header `Log-Index` set to `logIndex` sees it.")
public record CommandAnswer(
        @Schema(example = "KH158/HB.HU.DABAC") String id,
        @Schema(example = "2") long version,
        @Schema(example = "141") long logIndex) {}
