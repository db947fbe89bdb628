package vn.danvan.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Json;

/** A client of the token endpoint, as any agency's system is one. */
final class Tokens {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Tokens() {}

    static HttpResponse<String> clientCredentials(URI platform, String account, String secret)
            throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((account + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                form(platform.resolve("/oauth2/token"), Map.of("grant_type", "client_credentials"))
                        .header("Authorization", "Basic " + basic)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String tokenOf(Platform platform, String account) throws IOException, InterruptedException {
        HttpResponse<String> answer = clientCredentials(
                platform.address(), account, platform.secrets().getOrDefault(account, ""));
        return json(answer).required("access_token").asString();
    }

    static HttpRequest.Builder form(URI uri, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.MAPPER.readTree(answer.body());
    }
}
