package vn.danvan.command;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.danvan.kernel.Role;

/** Issues tokens as the production issuer does, and publishes its key where the service looks for it. */
final class TestIssuer {

    static final String ISSUER = "https://issuer.test";
    static final TestIssuer SHARED = new TestIssuer();

    private final RSAKey key = newKey("test");
    private final HttpServer server;

    private TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/jwks", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
            }
        });
        server.start();
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String keysUri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    }

    /** A token of an account that acts for an agency. */
    static String agency(String account, String agency, Role... roles) {
        return SHARED.token(account, names(roles), claims -> claims.claim("agency", agency));
    }

    /** A token of an account that acts for an association. */
    static String association(String account, String association) {
        return SHARED.token(account, names(Role.ASSOCIATION), claims -> claims.claim("association", association));
    }

    /** A token of an account of the province. */
    static String province(String account, Role... roles) {
        return SHARED.token(account, names(roles), claims -> claims.claim("history", true));
    }

    String token(String account, List<String> roles, UnaryOperator<JWTClaimsSet.Builder> more) {
        return token(key, account, roles, more);
    }

    String token(RSAKey with, String account, List<String> roles, UnaryOperator<JWTClaimsSet.Builder> more) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("danvan")
                .subject(account)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim("roles", roles);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(),
                more.apply(claims).build());
        try {
            token.sign(new RSASSASigner(with));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static List<String> names(Role... roles) {
        return Arrays.stream(roles).map(Enum::name).toList();
    }
}
