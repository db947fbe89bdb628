package vn.danvan.reporting;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.time.Instant;
import vn.danvan.reporting.sign.DocumentSigner;
import vn.danvan.reporting.sign.SigningKey;

/** Puts a key into a device and signs with it: {@code library pin-file folder}, where the folder has key and document. */
final class SignsWithDevice {

    private SignsWithDevice() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[2]);
        char[] password = TestKeys.PASSWORD.toCharArray();
        KeyStore file = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("key.p12"))) {
            file.load(in, password);
        }
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name=put\nlibrary=" + arguments[0]
                        + "\nslotListIndex=0\nattributes(*, CKO_PRIVATE_KEY, *) = {\n  CKA_SIGN = true\n}\n");
        KeyStore device = KeyStore.getInstance("PKCS11", provider);
        char[] pin = Files.readString(Path.of(arguments[1])).strip().toCharArray();
        device.load(null, pin);
        device.setKeyEntry("danvan", file.getKey("danvan", password), null, file.getCertificateChain("danvan"));
        SigningKey key = new SigningKey.Pkcs11(Path.of(arguments[0]), 0, Path.of(arguments[1]), null);
        byte[] signed = new DocumentSigner(key, null)
                .sign(
                        Files.readAllBytes(folder.resolve("in.pdf")),
                        Instant.parse("2020-04-17T02:00:00Z"),
                        "Ban hành số 12-BC/BDVTU",
                        "Hòa Bình");
        Files.write(folder.resolve("out.pdf"), signed);
    }
}
