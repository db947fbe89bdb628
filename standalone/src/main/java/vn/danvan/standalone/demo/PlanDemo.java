package vn.danvan.standalone.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.stereotype.Component;

/**
 * Plays the plan's first two years, 2020 and 2021, on the bundled input. Every command bears an idempotency key, so a demo that
 * was cut off is simply played again: what was done is answered as before, and the rest follows.
 */
@Component
public class PlanDemo implements Demo {

    private static final String LEAD = "danvan.lead";
    private static final String PLAYED = "demo-played.properties";

    @Override
    public List<Path> play(DemoStage stage) throws IOException, InterruptedException {
        Path played = stage.data().resolve(PLAYED);
        List<ReportPart> quarters = ReportPart.quarters();
        Map<String, Long> closedAt;
        if (Files.exists(played)) {
            closedAt = read(played);
        } else {
            closedAt = new LinkedHashMap<>();
            script(quarters, closedAt).run(stage);
            write(played, closedAt);
        }
        stage.progress().accept("  Văn bản (documents): " + stage.output());
        DemoClient client = new DemoClient(stage);
        List<Path> documents = new ArrayList<>();
        for (ReportPart quarter : quarters) {
            long at = closedAt.getOrDefault(quarter.period(), -1L);
            String summary = "/api/reporting/v1/periods/" + quarter.period() + "/summary";
            for (String format : List.of(".pdf", ".docx", ".xlsx", ".json")) {
                String path = summary + (".json".equals(format) ? "" : format) + "?at=" + at;
                documents.add(save(
                        stage.output().resolve("tong-hop-" + quarter.period() + format), client.get(LEAD, path, at)));
            }
        }
        return documents;
    }

    private static Script script(List<ReportPart> quarters, Map<String, Long> closedAt) {
        Script script = new Script();
        List<Bodies.Body> bodies = Bodies.reporting();
        RegisterPart.write(script);
        SubPlanPart.write(script, bodies);
        quarters.forEach(quarter -> {
            quarter.write(script, bodies, closedAt);
            SummaryPart.write(script, quarter, closedAt);
        });
        FinalPart.write(script, quarters.getLast(), closedAt);
        ReminderPart.write(script);
        DispatchPart.write(script, quarters);
        AgencyPart.write(script);
        BudgetPart.write(script);
        StaffingPart.write(script);
        AidPart.write(script);
        DeliverablePart.write(script);
        LeaderPart.write(script);
        AssociationPart.write(script);
        InspectionPart.write(script);
        ActivityPart.write(script, bodies);
        EvidencePart.write(script);
        TemplatePart.write(script);
        TablePart.write(script);
        return script;
    }

    private static Path save(Path file, byte[] bytes) throws IOException {
        Path whole = Files.write(file.resolveSibling(file.getFileName() + ".part"), bytes);
        return Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(Path file, Map<String, Long> closedAt) throws IOException {
        Properties properties = new Properties();
        closedAt.forEach((period, index) -> properties.setProperty(period, Long.toString(index)));
        StringBuilder text = new StringBuilder("# Log index at which each period was closed\n");
        properties.forEach(
                (period, index) -> text.append(period).append('=').append(index).append('\n'));
        save(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Long> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        Map<String, Long> closedAt = new LinkedHashMap<>();
        properties
                .stringPropertyNames()
                .forEach(period -> closedAt.put(period, Long.valueOf(properties.getProperty(period))));
        return closedAt;
    }
}
