package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A file goes in through the command service and comes out of the query service; what happens to it between is noticed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceIT {

    private static final String EDITOR = "hb.hu.dabac.editor";
    private static final String AUDITOR = "kiemtoan";
    private static final byte[] FILE =
            "%PDF-1.7\n% biên bản hội nghị quán triệt\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private Outside register;

    @BeforeAll
    void start() throws Exception {
        register = new Outside(folder, "--no-demo", "--demo-accounts");
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private JsonNode put(byte[] file, String name) throws Exception {
        HttpResponse<byte[]> answer = register.upload(EDITOR, "/api/command/v1/evidence?name=" + name, file);
        assertThat(answer.statusCode()).as(Outside.text(answer)).isEqualTo(201);
        return Outside.JSON.readTree(answer.body());
    }

    private Path kept(String id) {
        String hex = id.substring(id.lastIndexOf('/') + 1);
        return folder.resolve("data/evidence").resolve(hex.substring(0, 2)).resolve(hex);
    }

    @Test
    void a_file_is_listed_fetched_hidden_checked_and_its_alteration_noticed() throws Exception {
        JsonNode answer = put(FILE, "bien-ban.pdf");
        String id = answer.get("id").asString();
        String index = answer.get("logIndex").asString();
        String path = "/api/query/v1/evidence/" + id;

        JsonNode view = register.json(EDITOR, path, "Log-Index", index);
        assertThat(view.get("size").asInt()).isEqualTo(FILE.length);
        assertThat(view.get("mediaType").asString()).isEqualTo("application/pdf");

        HttpResponse<byte[]> content = register.get(AUDITOR, path + "/content", "Log-Index", index);
        assertThat(content.body()).isEqualTo(FILE);
        assertThat(content.headers().firstValue("Content-Disposition").orElse(""))
                .contains("bien-ban.pdf");
        HttpResponse<byte[]> part = register.get(EDITOR, path + "/content", "Range", "bytes=0-7");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(new String(part.body(), StandardCharsets.US_ASCII)).isEqualTo("%PDF-1.7");

        String other = "hb.hu.maichau.editor";
        assertThat(register.get(other, path).statusCode()).isEqualTo(404);
        assertThat(register.get(other, path + "/content").statusCode()).isEqualTo(404);
        assertThat(register.get(null, path + "/content").statusCode()).isEqualTo(401);

        assertThat(state(index)).isEqualTo("PRESENT");
        byte[] altered = FILE.clone();
        altered[12] ^= 1;
        Files.write(kept(id), altered);
        assertThat(state(index)).isEqualTo("ALTERED");
        HttpResponse<byte[]> refused = register.get(AUDITOR, path + "/content");
        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(Outside.text(refused)).contains("evidence.altered");
        Files.delete(kept(id));
        assertThat(state(index)).isEqualTo("MISSING");
        assertThat(Outside.text(register.get(AUDITOR, path + "/content"))).contains("evidence.missing");
    }

    private String state(String index) throws Exception {
        JsonNode check =
                register.json(AUDITOR, "/api/query/v1/evidence/check?body=agency/HB.HU.DABAC", "Log-Index", index);
        return check.get("items").get(0).get("state").asString();
    }
}
