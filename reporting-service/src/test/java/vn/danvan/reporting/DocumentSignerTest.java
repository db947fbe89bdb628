package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.danvan.kernel.ContentHash;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.render.Pdf;
import vn.danvan.reporting.sign.DocumentSigner;
import vn.danvan.reporting.sign.SignedCopies;
import vn.danvan.reporting.sign.SignedDocuments;
import vn.danvan.reporting.sign.SigningKey;
import vn.danvan.reporting.summary.SummaryCalculator;

/** What EU DSS signs is validated by others: PDFBox with Bouncy Castle, veraPDF, and Poppler's pdfsig where there is one. */
class DocumentSignerTest {

    private static final Instant ISSUED = Instant.parse("2020-04-17T02:00:00Z");
    private static final TestKeys KEY = TestKeys.until(Instant.parse("2050-01-01T00:00:00Z"), false);
    private static final byte[] PDF = Pdf.render(
            SummaryDocument.of(SummaryCalculator.calculate(Rows.facts(History.of(1, 12), "2020-Q1"), Rows.LETTERHEAD)));

    @TempDir
    private Path folder;

    private SigningKey key() throws IOException, GeneralSecurityException {
        return new SigningKey.Pkcs12(KEY.store(folder), folder.resolve("key.password"), null);
    }

    private static byte[] sign(SigningKey key) {
        return new DocumentSigner(key, null).sign(PDF, ISSUED, "Ban hành số 12-BC/BDVTU", "Hòa Bình");
    }

    /** By code that shares nothing with the signer's but the arithmetic of the platform. */
    private static boolean valid(byte[] signed) {
        try (PDDocument pdf = Loader.loadPDF(signed)) {
            PDSignature signature = pdf.getLastSignatureDictionary();
            SignerInformation signer = signer(signed, signature);
            int[] range = signature.getByteRange();
            return signature.getSubFilter().equals("ETSI.CAdES.detached")
                    && range[0] == 0
                    && range[2] + range[3] == signed.length
                    && signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2) != null
                    && signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(KEY.certificate()));
        } catch (IOException | CMSException | OperatorCreationException e) {
            return false;
        }
    }

    private static SignerInformation signer(byte[] signed, PDSignature signature) throws IOException, CMSException {
        CMSSignedData cms = new CMSSignedData(
                new CMSProcessableByteArray(signature.getSignedContent(new ByteArrayInputStream(signed))),
                signature.getContents(signed));
        return cms.getSignerInfos().getSigners().iterator().next();
    }

    @Test
    void another_implementation_finds_the_signature_valid_and_what_was_signed_unchanged() throws Exception {
        byte[] signed = sign(key());
        assertThat(valid(signed)).isTrue();
        assertThat(signed).startsWith(PDF);
        try (PDDocument pdf = Loader.loadPDF(signed)) {
            assertThat(pdf.getSignatureFields()).hasSize(1);
            PDSignature signature = pdf.getLastSignatureDictionary();
            assertThat(signature.getReason()).isEqualTo("Ban hành số 12-BC/BDVTU");
            assertThat(signature.getLocation()).isEqualTo("Hòa Bình");
            assertThat(signature.getSignDate().toInstant()).isEqualTo(ISSUED);
        }
    }

    @Test
    void one_altered_byte_makes_it_invalid() throws Exception {
        byte[] signed = sign(key());
        for (int at : new int[] {20, PDF.length / 2, PDF.length - 2, PDF.length + 40, signed.length - 8}) {
            byte[] altered = signed.clone();
            altered[at] ^= 1;
            assertThat(valid(altered)).as("byte %d", at).isFalse();
        }
    }

    @Test
    void the_signed_copy_is_still_pdf_a_2a_and_pdf_ua() throws Exception {
        byte[] signed = sign(key());
        assertThat(DocumentTest.faults(signed, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(DocumentTest.faults(signed, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void pdfsig_agrees() throws Exception {
        Path pdfsig = Path.of("/usr/bin/pdfsig");
        Assumptions.assumeTrue(Files.isExecutable(pdfsig), "poppler-utils is not installed");
        byte[] signed = sign(key());
        assertThat(pdfsig(pdfsig, signed)).contains("Signature is Valid.", "Total document signed");
        signed[PDF.length / 2] ^= 1;
        assertThat(pdfsig(pdfsig, signed)).doesNotContain("Signature is Valid.");
    }

    private String pdfsig(Path pdfsig, byte[] signed) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("signed.pdf"), signed);
        Process process = new ProcessBuilder(pdfsig.toString(), "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void with_a_time_stamp_authority_the_signature_bears_its_time() throws Exception {
        HttpServer authority = authority(200);
        try {
            byte[] signed = new DocumentSigner(key(), address(authority)).sign(PDF, ISSUED, "Ban hành", "Hòa Bình");
            assertThat(valid(signed)).isTrue();
            try (PDDocument pdf = Loader.loadPDF(signed)) {
                SignerInformation signer = signer(signed, pdf.getLastSignatureDictionary());
                TimeStampToken token = new TimeStampToken(new CMSSignedData(signer.getUnsignedAttributes()
                        .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
                        .getAttrValues()
                        .getObjectAt(0)
                        .toASN1Primitive()
                        .getEncoded()));
                assertThat(token.getTimeStampInfo().getGenTime()).isEqualTo(Date.from(ISSUED.plusSeconds(60)));
                assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                        .isEqualTo(ContentHash.sha256().digest(signer.getSignature()));
            }
        } finally {
            authority.stop(0);
        }
    }

    @Test
    void an_authority_that_fails_or_is_not_there_is_no_signature_without_time() throws Exception {
        HttpServer failing = authority(500);
        URI address = address(failing);
        SigningKey key = key();
        assertThatThrownBy(() -> new DocumentSigner(key, address).sign(PDF, ISSUED, "Ban hành", "Hòa Bình"))
                .hasMessageStartingWith("signature.timestamp-unavailable");
        failing.stop(0);
        assertThatThrownBy(() -> new DocumentSigner(key, address).sign(PDF, ISSUED, "Ban hành", "Hòa Bình"))
                .hasMessageStartingWith("signature.timestamp-unavailable");
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static HttpServer authority(int status) throws Exception {
        TestKeys key = TestKeys.until(Instant.parse("2050-01-01T00:00:00Z"), true);
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build("SHA256withRSA", key.pair().getPrivate(), key.certificate()),
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA1)),
                new ASN1ObjectIdentifier("1.2.3.4"));
        tokens.addCertificates(new JcaCertStore(List.of(key.certificate())));
        TimeStampResponseGenerator answers =
                new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256.getId()));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                TimeStampRequest request =
                        new TimeStampRequest(exchange.getRequestBody().readAllBytes());
                byte[] answer = answers.generate(request, BigInteger.ONE, Date.from(ISSUED.plusSeconds(60)))
                        .getEncoded();
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
            } catch (TSPException e) {
                throw new IOException(e);
            }
        });
        server.start();
        return server;
    }

    @Test
    void a_key_that_cannot_be_opened_or_has_expired_signs_nothing() throws Exception {
        SigningKey good = key();
        Path wrong = Files.writeString(folder.resolve("wrong"), "sai");
        assertThatThrownBy(() -> sign(new SigningKey.Pkcs12(folder.resolve("key.p12"), wrong, null)))
                .hasMessage("signature.key-unusable");
        assertThatThrownBy(() -> sign(new SigningKey.Pkcs12(folder.resolve("none.p12"), good.password(), null)))
                .hasMessage("signature.key-unusable");
        assertThatThrownBy(() -> sign(new SigningKey.Pkcs12(folder.resolve("key.p12"), good.password(), "khác")))
                .hasMessage("signature.key-unusable");
        TestKeys.until(Instant.parse("2020-02-01T00:00:00Z"), false).store(folder);
        assertThatThrownBy(() -> sign(good)).hasMessage("signature.key-unusable");
    }

    @Test
    void a_copy_is_signed_once_whoever_asks_and_also_when_the_key_is_gone() throws Exception {
        SigningKey key = key();
        Path kept = folder.resolve("signed");
        SignedDocuments.Order order = new SignedDocuments.Order("2020-Q1_PERIODIC_1", ISSUED, "Ban hành", "Hòa Bình");
        try (ExecutorService asking = Executors.newFixedThreadPool(8)) {
            Callable<byte[]> ask = () ->
                    new SignedDocuments(new DocumentSigner(key, null), new SignedCopies(kept)).get(order, () -> PDF);
            List<Future<byte[]>> answers = asking.invokeAll(List.of(ask, ask, ask, ask, ask, ask, ask, ask));
            for (Future<byte[]> answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.getFirst().get());
            }
            assertThat(valid(answers.getFirst().get())).isTrue();
            assertThat(new SignedDocuments(null, new SignedCopies(kept)).get(order, () -> PDF))
                    .isEqualTo(answers.getFirst().get());
        }
        try (var files = Files.list(kept)) {
            assertThat(files).hasSize(1);
        }
        SignedDocuments.Order another = new SignedDocuments.Order("2020-Q2_PERIODIC_1", ISSUED, "Ban hành", "Hòa Bình");
        assertThatThrownBy(() -> new SignedDocuments(null, new SignedCopies(kept)).get(another, () -> PDF))
                .hasMessage("signature.no-key");
        assertThatThrownBy(() -> new SignedDocuments(null, null).get(order, () -> PDF))
                .hasMessage("signature.no-key");
    }

    @Test
    void a_device_behind_a_pkcs11_library_signs_too() throws Exception {
        Path library = Path.of("/usr/lib/softhsm/libsofthsm2.so");
        Assumptions.assumeTrue(Files.exists(library), "softhsm2 is not installed");
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Path settings = Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\n");
        Path pin = Files.writeString(folder.resolve("pin"), "1234\n");
        KEY.store(folder);
        Files.write(folder.resolve("in.pdf"), PDF);
        run(
                settings,
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                "danvan",
                "--so-pin",
                "1234",
                "--pin",
                "1234");
        // the library reads its settings from the environment, so that it takes a process of its own
        run(
                settings,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SignsWithDevice.class.getName(),
                library.toString(),
                pin.toString(),
                folder.toString());
        byte[] signed = Files.readAllBytes(folder.resolve("out.pdf"));
        assertThat(valid(signed)).isTrue();
    }

    private static void run(Path settings, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", settings.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
