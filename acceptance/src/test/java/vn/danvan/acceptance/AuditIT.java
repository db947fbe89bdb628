package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Vietnam;
import vn.danvan.log.EventLog;
import vn.danvan.proof.TileId;
import vn.danvan.verifier.Verify;

/** An auditor takes the whole log, a pack and receipts out of the register, and verifies them without it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditIT {

    private static final String AUDITOR = "kiemtoan";
    private static final String EDITOR = "hb.hu.dabac.editor";

    @TempDir
    static Path folder;

    private Outside register;
    private String leader = "";
    private long registered;
    private long uploaded;
    private byte[] receipt = {};

    @BeforeAll
    void a_register_with_a_file_and_a_person() throws Exception {
        register = new Outside(folder, "--no-demo", "--demo-accounts");
        HttpResponse<byte[]> upload = register.upload(
                EDITOR,
                "/api/command/v1/evidence?name=bien-ban.pdf",
                "%PDF-1.7\n% biên bản\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
        uploaded = Long.parseLong(upload.headers().firstValue("Log-Index").orElseThrow());
        command(
                "quantri",
                "/associations",
                Map.of(
                        "code", "HB.HOI.CTD",
                        "name", "Hội Chữ thập đỏ",
                        "associationClass", "ASSIGNED",
                        "level", "PROVINCE",
                        "field", "nhân đạo"));
        LocalDate born = Vietnam.today(Clock.systemUTC()).minusYears(60);
        JsonNode made = command(
                "tochuc",
                "/leaders",
                Map.of("association", "HB.HOI.CTD", "name", "Quách Thị Minh Họa", "birthDate", born.toString()));
        leader = made.get("id").asString();
        registered = made.get("logIndex").asLong();
        receipt = receipt(registered);
        byte[] keys = register.get(null, "/log/v1/keys").body();
        Files.write(folder.resolve("keys"), keys);
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private JsonNode command(String account, String path, Object content) throws Exception {
        HttpResponse<byte[]> answer =
                register.post(account, "/api/command/v1" + path, Outside.JSON.writeValueAsString(content));
        assertThat(answer.statusCode()).as(path + ": " + Outside.text(answer)).isBetween(200, 201);
        return Outside.JSON.readTree(answer.body());
    }

    private byte[] receipt(long index) throws Exception {
        HttpResponse<byte[]> answer = register.get(AUDITOR, "/api/command/v1/receipts/" + index);
        assertThat(answer.statusCode()).as(Outside.text(answer)).isEqualTo(200);
        return answer.body();
    }

    private record Ran(int exit, String said) {}

    private static Ran verify(Object... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<Object> all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of("--keys", folder.resolve("keys")));
        int exit = Verify.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                all.stream().map(Object::toString).toArray(String[]::new));
        return new Ran(exit, said.toString(StandardCharsets.UTF_8));
    }

    private static Path file(String name, byte[] bytes) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** Keeps the last checkpoint in a file; returns its size. */
    private long checkpoint(String name) throws Exception {
        HttpResponse<byte[]> answer = register.get(AUDITOR, "/api/command/v1/log/checkpoint");
        assertThat(answer.statusCode()).as(Outside.text(answer)).isEqualTo(200);
        file(name, answer.body());
        return Long.parseLong(answer.headers().firstValue("Log-Size").orElseThrow());
    }

    @Test
    @Order(1)
    void the_whole_log_is_exported_and_verified_offline_and_an_altered_byte_is_found() throws Exception {
        long size = checkpoint("checkpoint");
        assertThat(size).isGreaterThan(registered);
        HttpResponse<byte[]> export = register.get(AUDITOR, "/api/command/v1/log/export?to=" + size);
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        Path log = file("log.ndjson", export.body());
        Ran whole = verify("log", log, "--checkpoint", folder.resolve("checkpoint"));
        assertThat(whole.exit()).as(whole.said()).isZero();

        for (int level = 0; new TileId(level, 0).widthIn(size) > 0; level++) {
            for (long i = 0; new TileId(level, i).widthIn(size) > 0; i++) {
                String path = "tile/" + new TileId(level, i).path(new TileId(level, i).widthIn(size));
                file(path, register.get(null, "/log/v1/" + path).body());
            }
        }
        byte[] altered = export.body().clone();
        int at = new String(altered, StandardCharsets.ISO_8859_1).indexOf("bien-ban.pdf");
        altered[at] ^= 1;
        Ran refused = verify(
                "log",
                file("altered.ndjson", altered),
                "--checkpoint",
                folder.resolve("checkpoint"),
                "--tiles",
                folder);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.said()).contains("The first bad index: " + uploaded + "\n");
    }

    @Test
    @Order(1)
    void the_export_is_packed_where_that_is_accepted_and_begins_where_it_is_asked_to() throws Exception {
        String path = "/api/command/v1/log/export?from=1&to=3";
        byte[] plain = register.get(AUDITOR, path).body();
        assertThat(new String(plain, StandardCharsets.UTF_8)).hasLineCount(2).endsWith("}\n");
        HttpResponse<byte[]> packed = register.get(AUDITOR, path, "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain);
        }
        assertThat(register.get(AUDITOR, path, "Accept-Encoding", "gzip;q=0, identity")
                        .body())
                .isEqualTo(plain);
        assertThat(register.get(AUDITOR, "/api/command/v1/log/export?from=2&to=2")
                        .body())
                .isEmpty();
    }

    @Test
    @Order(1)
    void only_an_auditor_takes_the_log_and_only_what_there_is() throws Exception {
        for (String account : List.of("quantri", "danvan.lead", EDITOR)) {
            for (String path : List.of("/log/export", "/log/checkpoint")) {
                HttpResponse<byte[]> answer = register.get(account, "/api/command/v1" + path);
                assertThat(Outside.text(answer)).contains("actor.not-permitted");
            }
            assertThat(Outside.text(pack(account, Map.of("indexes", List.of(0)))))
                    .contains("actor.not-permitted");
        }
        assertThat(register.get(null, "/api/command/v1/log/export").statusCode())
                .isEqualTo(401);
        for (String range : List.of("from=-1", "from=3&to=2", "to=99999999")) {
            HttpResponse<byte[]> answer = register.get(AUDITOR, "/api/command/v1/log/export?" + range);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Outside.text(answer)).contains("log.bad-range");
        }
        assertThat(register.get(AUDITOR, "/api/command/v1/log/checkpoint?size=99999999")
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<byte[]> pack(String account, Map<String, Object> request) throws Exception {
        return register.post(account, "/api/command/v1/evidence-packs", Outside.JSON.writeValueAsString(request));
    }

    @Test
    @Order(2)
    void a_pack_is_the_same_bytes_whenever_and_wherever_it_is_made_and_verifies() throws Exception {
        long size = checkpoint("pack-checkpoint");
        Map<String, Object> request = Map.of(
                "indexes",
                List.of(0, uploaded),
                "streams",
                List.of("leader/" + leader),
                "checkpoint",
                size,
                "earlier",
                size);
        HttpResponse<byte[]> first = pack(AUDITOR, request);
        assertThat(first.statusCode()).as(Outside.text(first)).isEqualTo(200);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(pack(AUDITOR, request).body()).isEqualTo(first.body());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        Path zip = file("pack.zip", first.body());
        Ran ran = verify("pack", zip, "--earlier", folder.resolve("pack-checkpoint"));
        assertThat(ran.exit()).as(ran.said()).isZero();
        assertThat(ran.said()).contains("evidence.stored.v1", "{PRESENT=1}", "leader/" + leader);
        assertThat(entry(first.body(), "README.txt"))
                .contains("java -jar verify-exec.jar pack", "--key danvan.local/hb+", "--witness ");
        byte[] altered = first.body().clone();
        altered[altered.length / 2] ^= 1;
        assertThat(verify("pack", file("altered.zip", altered)).exit()).isBetween(1, 2);
    }

    private static String entry(byte[] pack, String name) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(name);
    }

    @Test
    @Order(2)
    void a_pack_of_what_there_is_not_is_refused_with_the_field_to_blame() throws Exception {
        Map<Map<String, Object>, String> refusals = Map.of(
                Map.of(), "pack.empty",
                Map.of("indexes", List.of(0, 99999999)), "pack.not-sealed\",\"pointer\":\"/indexes/1",
                Map.of("streams", List.of("leader/khong-co")), "pack.stream-unknown",
                Map.of("summary", "2020-Q1/PERIODIC"), "pack.stream-unknown",
                Map.of("indexes", List.of(0), "checkpoint", 99999999), "pack.no-checkpoint",
                Map.of("indexes", List.of(0), "earlier", 99999999), "pack.no-checkpoint",
                Map.of("indexes", List.of(-1)), "field.range");
        for (Map.Entry<Map<String, Object>, String> each : refusals.entrySet()) {
            HttpResponse<byte[]> answer = pack(AUDITOR, each.getKey());
            assertThat(answer.statusCode()).as(each.getKey().toString()).isEqualTo(422);
            String code = each.getValue().replaceAll("\".*", "");
            assertThat(Outside.text(answer)).as(each.getKey().toString()).contains(code);
        }
        assertThat(Outside.text(pack(AUDITOR, Map.of("indexes", List.of(0, 99999999)))))
                .contains("/indexes/1");
    }

    private static JsonNode example(String operation) throws Exception {
        try (InputStream in = AuditIT.class.getResourceAsStream("/openapi/examples/" + operation + ".json")) {
            return Outside.JSON.readTree(Objects.requireNonNull(in).readAllBytes());
        }
    }

    private byte[] figures(long index) throws Exception {
        String path = "/api/reporting/v1/periods/2020-Q1/summary?kind=PRELIMINARY&at=" + index;
        HttpResponse<byte[]> answer =
                register.get(AUDITOR, path, "Log-Index", Long.toString(index), "Prefer", "wait=30");
        assertThat(answer.statusCode()).as(Outside.text(answer)).isEqualTo(200);
        return answer.body();
    }

    private long generate(long index, byte[] figures) throws Exception {
        return command(
                        "danvan.officer",
                        "/summaries",
                        Map.of(
                                "period",
                                "2020-Q1",
                                "kind",
                                "PRELIMINARY",
                                "logIndex",
                                index,
                                "figures",
                                ContentHash.ofBytes(figures).value()))
                .get("logIndex")
                .asLong();
    }

    private void issue() throws Exception {
        String path = "/api/command/v1/summaries/2020-Q1/PRELIMINARY";
        HttpResponse<byte[]> edited = register.send(
                "danvan.officer",
                "PUT",
                path + "/narratives/DANH-GIA",
                "{\"text\":\"Kết quả khá.\"}",
                "If-Match",
                "\"0\"");
        assertThat(edited.statusCode()).as(Outside.text(edited)).isEqualTo(200);
        JsonNode submitted = command("danvan.officer", "/summaries/2020-Q1/PRELIMINARY/submit", Map.of());
        byte[] envelope = register.platform()
                .context()
                .getBean(EventLog.class)
                .read(submitted.get("logIndex").asLong(), 1)
                .getFirst()
                .envelope();
        String content = Envelope.parse(envelope).data().get("content").asString();
        command("danvan.lead", "/summaries/2020-Q1/PRELIMINARY/sign", Map.of("content", content));
        command("danvan.lead", "/summaries/2020-Q1/PRELIMINARY/issue", Map.of());
    }

    /** Packs the summary and exports the log; returns what the verifier says of its last version. */
    private Ran verifySummary(byte[] figures, long last) throws Exception {
        receipt(last);
        long size = checkpoint("summary-checkpoint");
        HttpResponse<byte[]> pack = pack(AUDITOR, Map.of("summary", "2020-Q1/PRELIMINARY", "checkpoint", size));
        assertThat(pack.statusCode()).as(Outside.text(pack)).isEqualTo(200);
        Ran packed = verify("pack", file("summary.zip", pack.body()));
        assertThat(packed.exit()).as(packed.said()).isZero();
        assertThat(packed.said()).contains("báo cáo 2020-Q1/PRELIMINARY đúng như nhật ký ghi");
        Path manifest = file("summary.json", entry(pack.body(), "summary.json").getBytes(StandardCharsets.UTF_8));
        Path log = file(
                "summary.ndjson",
                register.get(AUDITOR, "/api/command/v1/log/export?to=" + size).body());
        return verify(
                "summary",
                manifest,
                "--figures",
                file("figures.json", figures),
                "--log",
                log,
                "--checkpoint",
                folder.resolve("summary-checkpoint"));
    }

    /** The manifest of the issue verifies it with nothing but the exported log, and finds the file that was altered. */
    private void theManifestVerifies(byte[] figures) throws Exception {
        long issued = register.platform().context().getBean(EventLog.class).head() - 1;
        receipt(issued);
        HttpResponse<byte[]> manifest = register.get(
                AUDITOR,
                "/api/reporting/v1/summaries/2020-Q1/PRELIMINARY/versions/1/manifest",
                "Log-Index",
                Long.toString(issued),
                "Prefer",
                "wait=30");
        assertThat(manifest.statusCode()).as(Outside.text(manifest)).isEqualTo(200);
        JsonNode told = Outside.JSON.readTree(manifest.body());
        assertThat(told.get("viewVersion").asString()).startsWith("reporting/");
        String size = told.get("checkpoint").asString().split("\n", 3)[1];
        file(
                "issued.ndjson",
                register.get(AUDITOR, "/api/command/v1/log/export?to=" + size).body());
        byte[] document = {};
        for (JsonNode each : told.get("files")) {
            byte[] bytes = register.get(AUDITOR, each.get("address").asString()).body();
            document = each.get("name").asString().equals("document.pdf") ? bytes : document;
            file("issued/" + each.get("name").asString(), bytes);
        }
        Object[] arguments = {
            "summary",
            file("issued.json", manifest.body()),
            "--figures",
            file("issued-figures.json", figures),
            "--log",
            folder.resolve("issued.ndjson"),
            "--files",
            folder.resolve("issued")
        };
        Ran whole = verify(arguments);
        assertThat(whole.exit()).as(whole.said()).isZero();
        assertThat(whole.said()).contains("giống từng byte", "Tệp document.pdf đúng như đã ban hành");
        document[document.length / 2] ^= 1;
        file("issued/document.pdf", document);
        Ran altered = verify(arguments);
        assertThat(altered.exit()).isEqualTo(1);
        assertThat(altered.said()).contains("Tệp document.pdf không phải tệp đã ban hành");
    }

    @Test
    @Order(3)
    void a_summary_is_rebuilt_from_the_exported_log_and_one_that_was_embellished_is_found_out() throws Exception {
        command("quantri", "/agencies", example("registerAgency"));
        command("danvan.officer", "/forms/BM01/versions", example("publishFormVersion"));
        command(
                "quantri",
                "/rules",
                Map.of(
                        "key", "summary.number-symbol",
                        "value", "BC/BDVTU",
                        "unit", "symbol",
                        "scope", "HB.BD.DANVAN",
                        "validFrom", "2018-04-03",
                        "citation", "Hướng dẫn 36-HD/VPTW",
                        "standing", "example"));
        long opened = command("danvan.officer", "/periods", example("openPeriod"))
                .get("logIndex")
                .asLong();
        byte[] figures = figures(opened);
        generate(opened, figures);
        issue();
        theManifestVerifies(figures);
        HttpResponse<byte[]> correction = register.post(
                "danvan.lead", "/api/command/v1/summaries/2020-Q1/PRELIMINARY/correct", "{\"reason\":\"đính chính\"}");
        assertThat(correction.statusCode()).as(Outside.text(correction)).isEqualTo(200);
        Ran whole = verifySummary(
                figures,
                Long.parseLong(correction.headers().firstValue("Log-Index").orElseThrow()));
        assertThat(whole.exit()).as(whole.said()).isZero();
        assertThat(whole.said()).contains("giống từng byte", "1-BC/BDVTU đúng số liệu và phần viết đã ký");

        byte[] embellished = new String(figures, StandardCharsets.UTF_8)
                .replaceFirst("\"owed\":\\d+,", "\"owed\":9,")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(embellished).isNotEqualTo(figures);
        Ran other = verify(
                "summary",
                folder.resolve("summary.json"),
                "--figures",
                file("embellished.json", embellished),
                "--log",
                folder.resolve("summary.ndjson"),
                "--checkpoint",
                folder.resolve("summary-checkpoint"));
        assertThat(other.said()).contains("mã băm khác");
        assertThat(other.exit()).isEqualTo(1);
        Ran found = verifySummary(embellished, generate(opened, embellished));
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.said()).contains("Số liệu tính lại từ nhật ký khác", "/owed: 9 ≠ ");
    }

    @Test
    @Order(4)
    void a_receipt_from_before_a_person_was_erased_verifies_after_it() throws Exception {
        Path old = file("before.tlog-proof", receipt);
        assertThat(verify("receipt", old).exit()).isZero();
        long erased = command(
                        "quantri", "/leaders/" + leader + "/erase", Map.of("ground", "ORDERED", "basis", "QĐ số 1"))
                .get("logIndex")
                .asLong();
        Ran after = verify("receipt", old);
        assertThat(after.exit()).as(after.said()).isZero();
        assertThat(after.said()).contains("leader/" + leader);
        byte[] again = receipt(registered);
        assertThat(extra(again)).isEqualTo(extra(receipt));
        receipt(erased);
        long size = checkpoint("after-erasure");
        assertThat(size).isGreaterThan(erased);
        Path log = file(
                "after.ndjson",
                register.get(AUDITOR, "/api/command/v1/log/export?to=" + size).body());
        Ran whole = verify("log", log, "--checkpoint", folder.resolve("after-erasure"));
        assertThat(whole.exit()).as(whole.said()).isZero();
        assertThat(Files.readString(log)).doesNotContain("Quách");
    }

    private static String extra(byte[] proof) {
        return Arrays.stream(new String(proof, StandardCharsets.UTF_8).split("\n", -1))
                .filter(line -> line.startsWith("extra "))
                .findFirst()
                .orElseThrow();
    }
}
