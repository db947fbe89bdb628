package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.summary.IssueManifest;

/** The same log gives the same bytes: in a second database, after a rebuild, under another language and time zone. */
class RegenerationIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String API = "/api/reporting/v1";
    private static final String PATH = API + "/summaries/2020-Q1/PERIODIC";
    private static final SummaryLife LIFE = new SummaryLife();

    private static byte[] get(ConfigurableApplicationContext service, String address) throws Exception {
        String port = Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port"));
        HttpResponse<byte[]> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .header("Authorization", "Bearer AUDITOR")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    /** Everything that the service hands out of the summary, by address. */
    private static Map<String, ContentHash> handedOut(TestStore store) throws Exception {
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(
                        ReportingServiceApplication.class, SummaryApiIT.Tokens.class)
                .web(WebApplicationType.SERVLET)
                .properties(store.properties())
                .properties("danvan.reporting.letterhead.recipients=" + String.join("; ", Rows.LETTERHEAD.recipients()))
                .run()) {
            List<String> addresses = new ArrayList<>(List.of(
                    PATH + "/draft?at=" + LIFE.secondDraft,
                    PATH + "/draft.pdf?at=" + LIFE.correctedDraft,
                    PATH + "/draft.docx?at=" + LIFE.correctedDraft,
                    PATH + "/versions/2/difference",
                    API + "/periods/2020-Q1/narratives",
                    API + "/periods/2020-Q1/summary?kind=FINAL",
                    API + "/periods/2020-Q1/summary.pdf?kind=FINAL"));
            for (int version = 1; version <= 2; version++) {
                String manifest = PATH + "/versions/" + version + "/manifest";
                addresses.add(manifest);
                Json.read(get(service, manifest), IssueManifest.class)
                        .files()
                        .forEach(file -> addresses.add(file.address()));
            }
            Map<String, ContentHash> hashes = new TreeMap<>();
            for (String address : addresses) {
                hashes.put(address, ContentHash.ofBytes(get(service, address)));
            }
            return hashes;
        }
    }

    @Test
    void a_second_database_and_a_rebuild_give_the_same_bytes_in_every_form() throws Exception {
        TestStore first = new TestStore("regeneration_1");
        first.load(LIFE.history, 500);
        Map<String, ContentHash> handedOut = handedOut(first);
        assertThat(handedOut).hasSizeGreaterThan(30);

        first.views.clear();
        first.load(LIFE.history, 13);
        assertThat(handedOut(first)).as("after a rebuild").isEqualTo(handedOut);

        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            TestStore second = new TestStore("regeneration_2");
            second.load(LIFE.history, 1);
            assertThat(handedOut(second)).as("in another database").isEqualTo(handedOut);
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }
}
