package vn.danvan.standalone.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key that tokens are signed with: made once and kept, so that a token outlives a restart. */
final class SigningKey {

    private static final int BITS = 3072;

    private SigningKey() {}

    static RSAKey load(JdbcClient jdbc) {
        return jdbc.sql("select jwk from signing_key order by created_at desc, kid limit 1")
                .query(String.class)
                .optional()
                .map(SigningKey::parse)
                .orElseGet(() -> create(jdbc));
    }

    private static RSAKey create(JdbcClient jdbc) {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            jdbc.sql("insert into signing_key (kid, jwk) values (?, ?)")
                    .params(key.getKeyID(), key.toJSONString())
                    .update();
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("no RSA on this machine", e);
        }
    }

    private static RSAKey parse(String text) {
        try {
            return JWK.parse(text).toRSAKey();
        } catch (ParseException e) {
            throw new IllegalStateException("auth.signing_key holds something else than a key", e);
        }
    }
}
