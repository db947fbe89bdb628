package vn.danvan.command.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.danvan.command.summary.SummaryFigures;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.summary.SummaryId;

/**
 * Asks the reporting service over HTTP, as an account that reads and changes nothing; its token is by client credentials
 * (RFC 6749 section 4.4). What is not answered is asked again a minute later.
 */
public final class RemoteFigures implements SummaryFigures {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteFigures.class);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(90);
    private static final Duration BEFORE_IT_ENDS = Duration.ofSeconds(60);
    private static final int OK = 200;

    /**
     * Where figures and tokens are.
     *
     * @param reporting such as {@code http://reporting-service:8080}
     */
    public record Place(URI reporting, URI token, String client, String secret) {

        /** Does not tell the secret. */
        @Override
        public String toString() {
            return reporting + " as " + client + " of " + token;
        }
    }

    private record Token(String value, Instant until) {}

    private final Place place;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private volatile @Nullable Token token;

    /** Nobody is asked yet. */
    public RemoteFigures(Place place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    @Override
    public Optional<ContentHash> at(SummaryId summary, long logIndex) {
        try {
            Optional<String> bearer = bearer();
            return bearer.isEmpty() ? Optional.empty() : figures(summary, logIndex, bearer.get());
        } catch (IOException e) {
            LOG.warn("{} cannot be reached; the summary of {} waits", place, summary.key(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private Optional<ContentHash> figures(SummaryId summary, long logIndex, String bearer)
            throws IOException, InterruptedException {
        URI figures = place.reporting()
                .resolve("/api/reporting/v1/periods/" + summary.period().key() + "/summary?at=" + logIndex);
        HttpResponse<byte[]> response = http.send(
                HttpRequest.newBuilder(figures)
                        .timeout(ANSWER)
                        .header("Authorization", "Bearer " + bearer)
                        .header("Log-Index", Long.toString(logIndex))
                        .header("Prefer", "wait=60")
                        .GET()
                        .build(),
                BodyHandlers.ofByteArray());
        if (response.statusCode() != OK) {
            LOG.warn("{} answers {}; the summary of {} waits", figures, response.statusCode(), summary.key());
            token = null;
            return Optional.empty();
        }
        return Optional.of(new ContentHash(
                "sha256:" + HexFormat.of().formatHex(ContentHash.sha256().digest(response.body()))));
    }

    private Optional<String> bearer() throws IOException, InterruptedException {
        Token held = token;
        if (held != null && clock.instant().isBefore(held.until())) {
            return Optional.of(held.value());
        }
        String credentials = encoded(place.client()) + ":" + encoded(place.secret());
        HttpResponse<byte[]> response = http.send(
                HttpRequest.newBuilder(place.token())
                        .timeout(ANSWER)
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofByteArray());
        if (response.statusCode() != OK) {
            LOG.warn("{} gives {} no token: {}", place.token(), place.client(), response.statusCode());
            return Optional.empty();
        }
        JsonNode answer = Json.MAPPER.readTree(response.body());
        String value = answer.path("access_token").asString();
        long seconds = answer.path("expires_in").asLong(0);
        token = new Token(value, clock.instant().plusSeconds(seconds).minus(BEFORE_IT_ENDS));
        return Optional.of(value);
    }

    /** RFC 6749 section 2.3.1. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
