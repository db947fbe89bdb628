package vn.danvan.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.TestService.Reply;
import vn.danvan.service.web.RequestBodyFilter;

/** Whatever is sent, the answer is a problem with its status and code, in the client's language, and nothing is recorded. */
class GarbageIT {

    private static final TestService SERVICE = TestService.FIRST;
    private static final String CEILING = "/budget-years/2021/ceiling";

    /** A request and what it is refused with. */
    record Case(
            String name,
            String method,
            String path,
            byte @Nullable [] body,
            List<String> headers,
            int status,
            String code,
            @Nullable String pointer) {
        Case at(String field) {
            return new Case(name, method, path, body, headers, status, code, field);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Case body(String name, byte[] body, int status, String code) {
        return new Case(name, "POST", CEILING, body, List.of(), status, code, null);
    }

    private static Case body(String name, String body, int status, String code) {
        return body(name, body.getBytes(UTF_8), status, code);
    }

    private static Case media(String name, String type, String body) {
        return new Case(
                name,
                "POST",
                CEILING,
                body.getBytes(UTF_8),
                List.of("Content-Type", type),
                415,
                "request.media-type",
                null);
    }

    private static Case on(String name, String method, String path, int status, String code) {
        return new Case(name, method, path, null, List.of(), status, code, null);
    }

    private static final String RIGHT = "{\"ceiling\":1,\"decision\":\"x\"}";

    static List<Case> cases() {
        return List.of(
                body("no body", "", 400, "request.body-required"),
                body("cut off", "{\"ceiling\":1", 400, "request.malformed"),
                body("not JSON", "ceiling=1", 400, "request.malformed"),
                body("two documents", RIGHT + RIGHT, 422, "field.type"),
                body("a duplicate key", "{\"ceiling\":1,\"ceiling\":2,\"decision\":\"x\"}", 400, "request.malformed"),
                body("a comment", "{\"ceiling\":1,/* x */\"decision\":\"x\"}", 400, "request.malformed"),
                body("NaN", "{\"ceiling\":NaN,\"decision\":\"x\"}", 400, "request.malformed"),
                body("a raw control character", "{\"ceiling\":1,\"decision\":\"a\u0000b\"}", 400, "request.malformed"),
                body("bytes that are no UTF-8", RIGHT.replace('x', 'é').getBytes(ISO_8859_1), 400, "request.malformed"),
                body("UTF-16", RIGHT.getBytes(UTF_16LE), 400, "request.malformed"),
                body("an overlong UTF-8 zero", overlong(), 400, "request.malformed"),
                body("null", "null", 400, "request.body-required"),
                body("an array", "[]", 422, "field.type"),
                body("a text", "\"x\"", 422, "field.type"),
                body("a text for a number", "{\"ceiling\":\"1\",\"decision\":\"x\"}", 422, "field.type")
                        .at("/ceiling"),
                body("a number for a text", "{\"ceiling\":1,\"decision\":1}", 422, "field.type")
                        .at("/decision"),
                body("an object for a text", "{\"ceiling\":1,\"decision\":{}}", 422, "field.type")
                        .at("/decision"),
                body("a fraction", "{\"ceiling\":1.5,\"decision\":\"x\"}", 422, "field.type")
                        .at("/ceiling"),
                body("more than a long", "{\"ceiling\":9223372036854775808,\"decision\":\"x\"}", 422, "field.type")
                        .at("/ceiling"),
                body("a huge exponent", "{\"ceiling\":1e999999999,\"decision\":\"x\"}", 422, "field.type")
                        .at("/ceiling"),
                body(
                        "a number of 100,000 digits",
                        "{\"ceiling\":" + "9".repeat(100_000) + ",\"decision\":\"x\"}",
                        400,
                        "request.malformed"),
                body("a negative amount", "{\"ceiling\":-1,\"decision\":\"x\"}", 422, "money.negative")
                        .at("/ceiling"),
                body("an unknown field", "{\"ceiling\":1,\"decision\":\"x\",\"tran\":1}", 422, "request.unknown-field")
                        .at("/tran"),
                body("a missing field", "{\"ceiling\":1}", 422, "request.fields"),
                body("a blank field", "{\"ceiling\":1,\"decision\":\" \"}", 422, "request.fields"),
                body("a long field", "{\"ceiling\":1,\"decision\":\"" + "x".repeat(101) + "\"}", 422, "request.fields"),
                body("an escaped zero", "{\"ceiling\":1,\"decision\":\"a\\u0000b\"}", 422, "field.text")
                        .at("/decision"),
                body("an escaped bell", "{\"ceiling\":1,\"decision\":\"a\\u0007b\"}", 422, "field.text")
                        .at("/decision"),
                body("a lone high surrogate", "{\"ceiling\":1,\"decision\":\"a\\ud800b\"}", 422, "field.text")
                        .at("/decision"),
                body("a lone low surrogate", "{\"ceiling\":1,\"decision\":\"a\\udc00b\"}", 422, "field.text")
                        .at("/decision"),
                body("deep arrays", "[".repeat(500_000), 422, "field.type"),
                body("deep objects in a known field", "{\"ceiling\":" + "{\"a\":".repeat(100_000), 422, "field.type"),
                body(
                        "deep objects in an unknown field",
                        "{\"tran\":" + "{\"a\":".repeat(100_000),
                        400,
                        "request.malformed"),
                body("2 MiB", filled(2 << 20), 413, "request.too-large"),
                body("1 byte more than is taken", filled(RequestBodyFilter.LIMIT + 1), 413, "request.too-large"),
                body("as much as is taken", filled(RequestBodyFilter.LIMIT), 422, "request.fields"),
                media("plain text", "text/plain", RIGHT),
                media("XML", "application/xml", "<a/>"),
                media("a form", "application/x-www-form-urlencoded", "ceiling=1&decision=x"),
                media("parts", "multipart/form-data; boundary=b", "--b\r\n\r\nx\r\n--b--\r\n"),
                media("a broken multipart", "multipart/form-data", "x"),
                media("CSV", "text/csv", "a,b"),
                new Case(
                        "a media type that cannot be read",
                        "POST",
                        CEILING,
                        RIGHT.getBytes(UTF_8),
                        List.of("Content-Type", "json"),
                        415,
                        "request.media-type",
                        null),
                new Case(
                        "an answer that is not given",
                        "POST",
                        CEILING,
                        RIGHT.getBytes(UTF_8),
                        List.of("Accept", "text/html"),
                        406,
                        "request.not-acceptable",
                        null),
                on("a wrong method", "DELETE", CEILING, 405, "request.method"),
                on("TRACE", "TRACE", CEILING, 405, "request.method"),
                on("another wrong method", "GET", CEILING, 405, "request.method"),
                on("an unknown path", "POST", "/nothing-here", 404, "resource.not-found"),
                on("an unknown path below a known one", "POST", CEILING + "/x", 404, "resource.not-found"),
                on("no UUID", "POST", "/budget-packages/abc/submit", 404, "resource.not-found"),
                on("no number", "POST", "/budget-years/abc/ceiling", 404, "resource.not-found"),
                on("no code", "POST", "/sub-plans/kh158/a%20b/submit", 404, "resource.not-found"),
                on("a path with a semicolon", "POST", "/budget-years/2021/ceiling;a=b", 400, "request.malformed"),
                on("a double slash", "POST", "//budget-years/2021/ceiling", 400, "request.malformed"));
    }

    private static byte[] overlong() {
        byte[] body = RIGHT.replace("x", "xy").getBytes(UTF_8);
        int at = new String(body, UTF_8).indexOf("xy");
        body[at] = (byte) 0xc0;
        body[at + 1] = (byte) 0x80;
        return body;
    }

    /** A body of that many bytes, whose decision is too long. */
    private static byte[] filled(int bytes) {
        String frame = "{\"ceiling\":1,\"decision\":\"\"}";
        return frame.replace("\"\"", "\"" + "x".repeat(bytes - frame.length()) + "\"")
                .getBytes(UTF_8);
    }

    static List<Arguments> casesInLanguages() {
        List<Arguments> all = new ArrayList<>();
        for (Case garbage : cases()) {
            for (String language : List.of("", "en", "vi", "fr, en;q=0.5")) {
                all.add(Arguments.of(garbage, language));
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @MethodSource("casesInLanguages")
    void garbage_is_refused_with_its_code_and_nothing_is_recorded(Case garbage, String language) {
        String token = APPROVER;
        long head = SERVICE.log().head();
        List<String> headers = new ArrayList<>(garbage.headers);
        if (!language.isEmpty()) {
            headers.addAll(List.of("Accept-Language", language));
        }
        Reply reply = SERVICE.send(garbage.method, token, garbage.path, garbage.body, headers.toArray(String[]::new));
        assertThat(reply.status() + " " + reply.code())
                .as("%s", reply.json())
                .isEqualTo(garbage.status + " " + garbage.code);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        boolean english = language.toLowerCase(Locale.ROOT).contains("en");
        assertThat(reply.header("Content-Language")).isEqualTo(english ? "en" : "vi");
        assertThat(reply.text("title")).isNotEmpty();
        assertThat(reply.text("title").chars().anyMatch(c -> c > 0x7f)).isEqualTo(!english);
        assertThat(reply.text("type")).isEqualTo("urn:danvan:problem:" + garbage.code);
        if (garbage.pointer != null) {
            assertThat(reply.text("pointer")).isEqualTo(garbage.pointer);
        }
        assertThat(SERVICE.log().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /sub-plans/..%2f..%2fadmin/x/submit, 400",
        "POST, /sub-plans/KH158/%00/submit, 400",
        "POST, /sub-plans/KH158/%ff/submit, 400"
    })
    void what_the_server_refuses_before_it_is_a_request_is_not_recorded(String method, String path, int status) {
        String token = APPROVER;
        long head = SERVICE.log().head();
        assertThat(SERVICE.send(method, token, path, null).status()).isEqualTo(status);
        assertThat(SERVICE.log().head()).isEqualTo(head);
    }
}
