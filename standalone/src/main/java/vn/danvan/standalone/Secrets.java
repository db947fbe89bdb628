package vn.danvan.standalone;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets, made on this machine and never part of the source. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 128 random bits as 22 letters, digits, hyphens and underscores. */
    public static String next() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
