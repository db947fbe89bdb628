package vn.danvan.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.log.proof.RemoteTiles;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.ProofException;
import vn.danvan.proof.SignedNote;

/**
 * The log's checkpoints, read from where it publishes them. Nothing is verified here: whoever gets one does, with keys that
 * come from elsewhere.
 */
final class LogCheckpoints {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
    private static final int LONGEST = 64 * 1024;

    private final HttpClient client = RemoteTiles.newClient();
    private final @Nullable URI log;

    /** @param log prefix of the published log, ending with a slash; null when none is set, and then there are no checkpoints */
    LogCheckpoints(@Nullable URI log) {
        this.log = log;
    }

    /**
     * The last checkpoint, if it is over the event.
     *
     * @throws vn.danvan.kernel.DomainError {@code manifest.log-unreachable}
     */
    Optional<String> over(long logIndex) {
        if (log == null) {
            return Optional.empty();
        }
        return fetch(log.resolve("checkpoint")).flatMap(note -> {
            try {
                SignedNote signed = SignedNote.parse(note);
                return Checkpoint.parse(signed.text()).size() > logIndex
                        ? Optional.of(signed.toString())
                        : Optional.empty();
            } catch (ProofException e) {
                throw ManifestCode.LOG_UNREACHABLE.because(String.valueOf(e.getMessage()));
            }
        });
    }

    private Optional<byte[]> fetch(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(ANSWERS_WITHIN).GET().build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == 404) {
                    return Optional.empty();
                }
                if (response.statusCode() != 200) {
                    throw ManifestCode.LOG_UNREACHABLE.because(Integer.toString(response.statusCode()));
                }
                return Optional.of(body.readNBytes(LONGEST));
            }
        } catch (IOException e) {
            throw ManifestCode.LOG_UNREACHABLE.because(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ManifestCode.LOG_UNREACHABLE.because("interrupted");
        }
    }
}
