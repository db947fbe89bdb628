package vn.danvan.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Json;

/** Talks to the register as anyone does: a token per account, JSON, an idempotency key per command. */
final class DemoClient {

    /**
     * What a command was answered with.
     *
     * @param id key of the thing
     * @param version of the thing after the command
     * @param logIndex of the command's last event
     */
    record Answer(String id, long version, long logIndex) {}

    private record Token(String value, Instant goodUntil) {}

    private final DemoStage stage;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Token> tokens = new HashMap<>();

    DemoClient(DemoStage stage) {
        this.stage = stage;
    }

    Answer post(String account, String key, String path, Object body) throws IOException, InterruptedException {
        return answer(send(account, "POST", path, key, null, "application/json", Json.bytes(body)));
    }

    Answer post(String account, String key, String path) throws IOException, InterruptedException {
        return answer(send(account, "POST", path, key, null, null, new byte[0]));
    }

    /** Has something done that is not answered by one thing's version. */
    void run(String account, String key, String path) throws IOException, InterruptedException {
        send(account, "POST", path, key, null, null, new byte[0]);
    }

    Answer put(String account, String key, String path, long seenVersion, Object body)
            throws IOException, InterruptedException {
        return answer(send(account, "PUT", path, key, seenVersion, "application/json", Json.bytes(body)));
    }

    /** Puts in an evidence file. */
    Answer upload(String account, String key, String name, String mediaType, byte[] file)
            throws IOException, InterruptedException {
        return answer(send(account, "POST", "/evidence?name=" + name, key, null, mediaType, file));
    }

    /** Sends a CSV file; every row must be taken, now or before. */
    void importCsv(String account, String key, String path, String csv) throws IOException, InterruptedException {
        byte[] body = csv.getBytes(StandardCharsets.UTF_8);
        JsonNode answer = Json.MAPPER.readTree(send(account, "POST", path, key, null, "text/csv", body));
        if (answer.get("refused").asLong() > 0) {
            throw new IOException(path + ": " + answer);
        }
    }

    /** Reads a document as of a log index, waiting until the view has it. */
    byte[] get(String account, String path, long logIndex) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stage.address().resolve(path))
                .header("Authorization", "Bearer " + token(account))
                .header("Log-Index", Long.toString(logIndex))
                .header("Prefer", "wait=60")
                .timeout(Duration.ofMinutes(2))
                .build();
        return checked(http.send(request, BodyHandlers.ofByteArray()), path);
    }

    private byte[] send(
            String account,
            String method,
            String path,
            String key,
            @Nullable Long ifMatch,
            @Nullable String contentType,
            byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(stage.address().resolve("/api/command/v1" + path))
                .header("Authorization", "Bearer " + token(account))
                .header("Idempotency-Key", key)
                .timeout(Duration.ofMinutes(1))
                .method(method, BodyPublishers.ofByteArray(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (ifMatch != null) {
            request.header("If-Match", "\"" + ifMatch + "\"");
        }
        return checked(http.send(request.build(), BodyHandlers.ofByteArray()), method + " " + path);
    }

    private static byte[] checked(HttpResponse<byte[]> response, String what) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new IOException(
                    what + ": " + response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    private static Answer answer(byte[] body) {
        return Json.read(body, Answer.class);
    }

    private String token(String account) throws IOException, InterruptedException {
        Token known = tokens.get(account);
        if (known == null || known.goodUntil().isBefore(Instant.now())) {
            known = fetchToken(account);
            tokens.put(account, known);
        }
        return known.value();
    }

    private Token fetchToken(String account) throws IOException, InterruptedException {
        String secret = stage.secrets().get(account);
        if (secret == null) {
            throw new IOException("no demo account " + account);
        }
        String basic = URLEncoder.encode(account, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        URI endpoint = stage.tokenEndpoint();
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        JsonNode answer =
                Json.MAPPER.readTree(checked(http.send(request, BodyHandlers.ofByteArray()), endpoint.toString()));
        long seconds = answer.get("expires_in").asLong();
        return new Token(answer.get("access_token").asString(), Instant.now().plusSeconds(Math.max(0, seconds - 60)));
    }
}
