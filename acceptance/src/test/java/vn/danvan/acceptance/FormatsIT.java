package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.ContentHash;
import vn.danvan.reporting.document.DocumentForm;
import vn.danvan.reporting.render.Docx;
import vn.danvan.service.template.OfficeArchive;

/** The office's own template is checked, adopted and used; what was issued in it stays; the signed copy is one file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormatsIT {

    private static final String COMMAND = "/api/command/v1";
    private static final String REPORTING = "/api/reporting/v1";
    private static final String OFFICER = "danvan.officer";
    private static final String LEAD = "danvan.lead";
    private static final String ADMIN = "quantri";
    private static final String SUMMARY = "/summaries/2020-Q1/PERIODIC";
    private static final String ISSUED = REPORTING + SUMMARY + "/versions/1";
    private static final String OWN = "ĐẢNG BỘ TỈNH HÒA BÌNH";

    @TempDir
    static Path folder;

    private Outside register;
    private String last = "0";
    private long figuresAt;

    @BeforeAll
    void a_summary_is_issued_in_the_offices_own_template() throws Exception {
        register = new Outside(folder, "--no-demo", "--demo-accounts");
        agency("HB", "Tỉnh ủy Hòa Bình", "PROVINCIAL_PARTY_COMMITTEE", null);
        agency("HB.BD.DANVAN", "Ban Dân vận Tỉnh ủy", "PARTY_BOARD", "HB");
        agency("HB.HU.TANLAC", "Huyện ủy Tân Lạc", "DISTRICT_PARTY_COMMITTEE", "HB");
        posted(ADMIN, "/rules", example("setRule"));
        posted(
                ADMIN,
                "/rules",
                json(Map.of(
                        "key", "summary.number-symbol",
                        "scope", "HB.BD.DANVAN",
                        "value", "BC/BDVTU",
                        "unit", "symbol",
                        "validFrom", "2020-01-01",
                        "citation", "Hướng dẫn 36-HD/VPTW",
                        "standing", "example")));
        posted(OFFICER, "/directives", example("registerDirective"));
        posted(OFFICER, "/plans", example("adoptPlan"));
        posted(OFFICER, "/forms/BM01/versions", example("publishFormVersion"));
        posted(OFFICER, "/periods", example("openPeriod"));
        long at = Long.parseLong(posted(OFFICER, "/periods/2020-Q1/close", null));
        byte[] own = template(OWN);
        adopt(own);
        figuresAt = at;
        issue("PERIODIC", hash(read(REPORTING + "/periods/2020-Q1/summary?at=" + at)), hash(own));
    }

    private void issue(String kind, String figures, @Nullable String template) throws Exception {
        Map<String, Object> asked =
                new TreeMap<>(Map.of("period", "2020-Q1", "kind", kind, "logIndex", figuresAt, "figures", figures));
        if (template != null) {
            asked.put("template", template);
        }
        posted(OFFICER, "/summaries", json(asked));
        String summary = "/summaries/2020-Q1/" + kind;
        posted(OFFICER, summary + "/submit", null);
        JsonNode view = register.json(LEAD, "/api/query/v1" + summary, "Log-Index", last, "Prefer", "wait=60");
        posted(
                LEAD,
                summary + "/sign",
                json(Map.of("content", view.get("content").asString())));
        posted(LEAD, summary + "/issue", null);
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private static byte[] template(String head) throws IOException {
        Map<String, byte[]> parts = parts(Docx.bundled(DocumentForm.PARTY));
        parts.computeIfPresent(
                "word/document.xml",
                (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replace("ĐẢNG CỘNG SẢN VIỆT NAM", head)
                        .getBytes(StandardCharsets.UTF_8));
        return OfficeArchive.write(parts);
    }

    private static Map<String, byte[]> parts(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private void adopt(byte[] file) throws Exception {
        HttpResponse<byte[]> put = register.upload(LEAD, COMMAND + "/evidence?name=mau.docx", file);
        assertThat(put.statusCode()).as(Outside.text(put)).isEqualTo(201);
        posted(LEAD, "/templates/MAU-BC-BDV/adopt", json(Map.of("title", "Mẫu của Ban", "content", hash(file))));
    }

    private static String hash(byte[] bytes) {
        return "sha256:" + HexFormat.of().formatHex(ContentHash.sha256().digest(bytes));
    }

    private static String json(Object value) {
        return Outside.JSON.writeValueAsString(value);
    }

    private static String example(String operation) throws Exception {
        try (InputStream in = FormatsIT.class.getResourceAsStream("/openapi/examples/" + operation + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void agency(String code, String name, String kind, @Nullable String parent) throws Exception {
        Map<String, Object> agency = new TreeMap<>(Map.of(
                "code", code,
                "name", name,
                "kind", kind,
                "level", kind.startsWith("DISTRICT") ? "DISTRICT" : "PROVINCE",
                "validFrom", "2015-01-01"));
        if (parent != null) {
            agency.put("parent", parent);
            agency.put("subPlanRequiredBy", "III.1");
        }
        posted(ADMIN, "/agencies", json(agency));
    }

    private String posted(String account, String path, @Nullable String body) throws Exception {
        HttpResponse<byte[]> answer = register.post(account, COMMAND + path, body);
        assertThat(answer.statusCode()).as(path + ": " + Outside.text(answer)).isBetween(200, 202);
        last = answer.headers().firstValue("Log-Index").orElse(last);
        return last;
    }

    private byte[] read(String path) throws Exception {
        HttpResponse<byte[]> answer = register.get(LEAD, path, "Log-Index", last, "Prefer", "wait=60");
        assertThat(answer.statusCode()).as(path + ": " + Outside.text(answer)).isEqualTo(200);
        return answer.body();
    }

    @Test
    void the_word_file_is_in_the_template_that_was_signed_also_after_another_was_adopted() throws Exception {
        byte[] before = read(ISSUED + "/document.docx");
        assertThat(new String(parts(before).get("word/document.xml"), StandardCharsets.UTF_8))
                .contains(OWN, "1-BC/BDVTU")
                .doesNotContain("{{");
        adopt(template("ĐẢNG BỘ TỈNH"));
        assertThat(read(ISSUED + "/document.docx")).isEqualTo(before);
        JsonNode view =
                register.json(OFFICER, "/api/query/v1/templates/MAU-BC-BDV", "Log-Index", last, "Prefer", "wait=60");
        assertThat(view.get("edition").asInt()).isEqualTo(2);
        assertThat(view.get("status").asString()).isEqualTo("IN_USE");
    }

    @Test
    void a_broken_template_is_told_by_its_placeholders_and_not_adopted() throws Exception {
        byte[] broken = template("{{dang}}");
        HttpResponse<byte[]> checked = register.upload(LEAD, REPORTING + "/templates/check", broken);
        assertThat(checked.statusCode()).as(Outside.text(checked)).isEqualTo(200);
        JsonNode answer = Outside.JSON.readTree(checked.body());
        assertThat(answer.get("valid").asBoolean()).isFalse();
        assertThat(answer.get("problems").get(0).get("what").asString()).isEqualTo("{{dang}}");
        assertThat(register.upload("hb.hu.tanlac.head", REPORTING + "/templates/check", broken)
                        .statusCode())
                .isEqualTo(403);
        register.upload(LEAD, COMMAND + "/evidence?name=mau-hong.docx", broken);
        HttpResponse<byte[]> refused = register.post(
                LEAD,
                COMMAND + "/templates/MAU-HONG/adopt",
                json(Map.of("title", "Mẫu hỏng", "content", hash(broken))));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Outside.text(refused)).contains("template.placeholder-unknown", "{{dang}}", "/content");
    }

    @Test
    void the_signed_copy_is_the_issued_pdf_with_a_valid_signature_and_the_same_file_each_time() throws Exception {
        byte[] issued = read(ISSUED + "/document.pdf");
        byte[] signed = read(ISSUED + "/document.signed.pdf");
        assertThat(signed).startsWith(issued).hasSizeGreaterThan(issued.length);
        assertThat(valid(signed)).isTrue();
        assertThat(read(ISSUED + "/document.signed.pdf")).isEqualTo(signed);
        signed[issued.length / 2] ^= 1;
        assertThat(valid(signed)).isFalse();
    }

    @Test
    void what_shows_other_figures_than_were_signed_and_issued_is_not_signed() throws Exception {
        issue("PRELIMINARY", hash(new byte[] {1}), null);
        HttpResponse<byte[]> refused = register.get(
                LEAD,
                REPORTING + "/summaries/2020-Q1/PRELIMINARY/versions/1/document.signed.pdf",
                "Log-Index",
                last,
                "Prefer",
                "wait=60");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Outside.text(refused)).contains("signature.figures-differ");
    }

    private static boolean valid(byte[] signed)
            throws IOException, CMSException, OperatorCreationException, CertificateException {
        try (PDDocument pdf = Loader.loadPDF(signed)) {
            PDSignature signature = pdf.getLastSignatureDictionary();
            CMSSignedData cms = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(new ByteArrayInputStream(signed))),
                    signature.getContents(signed));
            SignerInformation signer =
                    cms.getSignerInfos().getSigners().iterator().next();
            for (X509CertificateHolder certificate : cms.getCertificates().getMatches(null)) {
                if (signer.getSID().match(certificate)) {
                    return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
                }
            }
            return false;
        } catch (CMSException differs) {
            return false;
        }
    }

    @Test
    void a_draft_is_laid_out_by_the_states_form_when_that_is_asked_for() throws Exception {
        byte[] state = read(REPORTING + "/periods/2020-Q1/summary.docx?form=STATE");
        assertThat(new String(parts(state).get("word/document.xml"), StandardCharsets.UTF_8))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TM. LÃNH ĐẠO BAN");
        assertThat(read(REPORTING + "/periods/2020-Q1/summary.pdf?form=STATE"))
                .isNotEqualTo(read(REPORTING + "/periods/2020-Q1/summary.pdf"));
    }
}
