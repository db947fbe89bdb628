package vn.danvan.acceptance;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.danvan.standalone.Options;
import vn.danvan.standalone.Platform;
import vn.danvan.standalone.Progress;

/** Someone who has an account and can speak HTTP, and who can start and stop the platform. */
final class Outside implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new HashMap<>();
    private Platform platform;

    Outside(Path folder, String... options) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.platform = platform(options).start();
    }

    private Platform platform(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--port=" + port);
        all.add("--data=" + folder.resolve("data"));
        all.add("--output=" + folder.resolve("output"));
        return new Platform(
                Options.parse(all.toArray(String[]::new)),
                new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** Stops it and starts it again on the same data. */
    void restart(String... options) {
        platform.close();
        platform = platform(options).start();
    }

    List<Path> play() throws IOException, InterruptedException {
        return platform.play();
    }

    Platform platform() {
        return platform;
    }

    @Override
    public void close() {
        platform.close();
    }

    URI address() {
        return platform.address();
    }

    HttpResponse<byte[]> get(@Nullable String account, String path, String... headers)
            throws IOException, InterruptedException {
        return send(account, "GET", path, null, headers);
    }

    HttpResponse<byte[]> post(@Nullable String account, String path, @Nullable String body, String... headers)
            throws IOException, InterruptedException {
        return send(account, "POST", path, body, headers);
    }

    JsonNode json(String account, String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get(account, path, headers);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + text(response));
        }
        return JSON.readTree(response.body());
    }

    HttpResponse<byte[]> send(
            @Nullable String account, String method, String path, @Nullable String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(account, path)
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        boolean typed = List.of(headers).contains("Content-Type");
        if (body != null && !typed) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Sends a file as it is. */
    HttpResponse<byte[]> upload(String account, String path, byte[] file) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(account, path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file));
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(@Nullable String account, String path)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path));
        return account == null ? request : request.header("Authorization", "Bearer " + token(account));
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private String token(String account) throws IOException, InterruptedException {
        String known = tokens.get(account);
        if (known != null) {
            return known;
        }
        String basic = account + ":" + platform.secrets().get(account);
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError("no token for " + account + ": " + text(response));
        }
        String token = JSON.readTree(response.body()).get("access_token").asString();
        tokens.put(account, token);
        return token;
    }
}
