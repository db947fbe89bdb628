package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.TestService.Reply;

/** Without a token that is ours nobody gets in, and nothing is recorded. */
class TokensIT {

    private static final TestIssuer ISSUER = TestIssuer.SHARED;
    private static final List<String> APPROVER = List.of("APPROVER");

    private static String with(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return ISSUER.token("lanhdao", APPROVER, claims);
    }

    private static String unsigned() {
        return new PlainJWT(
                        new PlainHeader(),
                        new JWTClaimsSet.Builder()
                                .issuer(TestIssuer.ISSUER)
                                .audience("danvan")
                                .subject("lanhdao")
                                .claim("roles", APPROVER)
                                .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
                                .build())
                .serialize();
    }

    static List<Arguments> wrongTokens() {
        Instant now = Instant.now();
        return List.of(
                Arguments.of("garbage", "abc"),
                Arguments.of("garbage in three parts", "a.b.c"),
                Arguments.of("nothing after Bearer", ""),
                Arguments.of("expired", with(c -> c.expirationTime(Date.from(now.minusSeconds(3600))))),
                Arguments.of("not yet valid", with(c -> c.notBeforeTime(Date.from(now.plusSeconds(3600))))),
                Arguments.of("another issuer's", with(c -> c.issuer("https://other.test"))),
                Arguments.of("for another audience", with(c -> c.audience("other"))),
                Arguments.of("without audience", with(c -> c.audience((String) null))),
                Arguments.of(
                        "signed by another key", ISSUER.token(TestIssuer.newKey("test"), "lanhdao", APPROVER, c -> c)),
                Arguments.of("not signed", unsigned()),
                Arguments.of("an unknown role", ISSUER.token("lanhdao", List.of("APPROVER", "KING"), c -> c)),
                Arguments.of("roles that are no list", with(c -> c.claim("roles", Map.of("a", 1)))),
                Arguments.of("without subject", with(c -> c.subject(null))),
                Arguments.of("a subject too long", with(c -> c.subject("x".repeat(101)))),
                Arguments.of("an agency that is no code", with(c -> c.claim("agency", "hb huyện"))));
    }

    private static void refuses(@Nullable String token, String code) {
        long head = TestService.FIRST.log().head();
        Map<String, Object> body = Map.of("ceiling", 1, "decision", "x");
        Reply vi = TestService.FIRST.post(token, "/budget-years/2099/ceiling", body);
        Reply en = TestService.FIRST.post(token, "/budget-years/2099/ceiling", body, "Accept-Language", "en");
        for (Reply reply : List.of(vi, en)) {
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.code()).isEqualTo(code);
            assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(vi.header("Content-Language")).isEqualTo("vi");
        assertThat(en.header("Content-Language")).isEqualTo("en");
        assertThat(TestService.FIRST.log().head()).isEqualTo(head);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void a_token_that_is_not_ours_is_refused(String name, String token) {
        refuses(token, "identity.token-invalid");
    }

    @Test
    void no_token_is_refused_before_anything_else_is_looked_at() {
        refuses(null, "identity.required");
        Reply nowhere = TestService.FIRST.post(null, "/nothing-here", null);
        assertThat(nowhere.code()).isEqualTo("identity.required");
        Reply large = TestService.FIRST.send("POST", null, "/rules", new byte[2 << 20]);
        assertThat(large.code()).isEqualTo("identity.required");
    }

    @Test
    void a_token_without_roles_may_do_nothing() {
        String none = ISSUER.token("khach" + UUID.randomUUID(), List.of(), c -> c);
        Reply reply = TestService.FIRST.post(none, "/budget-years/2099/ceiling", Map.of("ceiling", 1, "decision", "x"));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("actor.not-permitted");
    }
}
