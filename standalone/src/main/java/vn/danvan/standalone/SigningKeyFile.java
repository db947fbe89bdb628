package vn.danvan.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The key that the demo signs documents with: made at the first start, by nobody's authority, and it says so in its name. An
 * office sets a key of its own.
 */
final class SigningKeyFile {

    private static final String NAME = "CN=Khóa thử nghiệm Sổ Dân vận (test key - no legal value), C=VN";
    private static final Time FROM = new Time(new ASN1UTCTime("191231170000Z"));
    private static final Time UNTIL = new Time(new ASN1UTCTime("491231170000Z"));
    private static final int BITS = 3072;

    private SigningKeyFile() {}

    /** Makes the key unless there is one, and puts it into the settings. */
    static void settings(Map<String, Object> settings, DataFolder folder) {
        if (!Files.exists(folder.signingKey())) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            String password = Base64.getEncoder().encodeToString(random);
            PrivateFiles.write(folder.signingKeyPassword(), password);
            PrivateFiles.write(folder.signingKey(), store(password.toCharArray()));
        }
        settings.put("danvan.reporting.signature.pkcs12", folder.signingKey().toString());
        settings.put(
                "danvan.reporting.signature.password-file",
                folder.signingKeyPassword().toString());
    }

    private static byte[] store(char[] password) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("danvan", pair.getPrivate(), password, new Certificate[] {certificate(pair)});
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, password);
            return out.toByteArray();
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static X509Certificate certificate(KeyPair pair)
            throws OperatorCreationException, GeneralSecurityException, IOException {
        X500Name name = new X500Name(NAME);
        X509v3CertificateBuilder certificate = new X509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                FROM,
                UNTIL,
                name,
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
        certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(
                        certificate.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }
}
