package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.acceptance.AssociationDesk.ADMIN;
import static vn.danvan.acceptance.AssociationDesk.APPROVER;
import static vn.danvan.acceptance.AssociationDesk.STATE;
import static vn.danvan.acceptance.AssociationDesk.decision;
import static vn.danvan.acceptance.AssociationDesk.pass;
import static vn.danvan.acceptance.AssociationDesk.today;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One of everything that an association may hold passes in a merger; on a platform that already runs. */
final class EverythingPasses {

    private static final Map<String, String> PATHS = Map.of(
            "sub-unit", "/sub-units/",
            "programme", "/programmes/",
            "aid", "/aid-grants/",
            "public-service", "/public-services/",
            "budget", "/budget-packages/",
            "inspection", "/inspections/");

    private final AssociationDesk desk;

    EverythingPasses(AssociationDesk desk) {
        this.desk = desk;
    }

    /** What is held is what a refusal lists; so after the merger the same list is asked of the successor. */
    void of_one_of_everything_nothing_is_left_over_in_a_merger() throws Exception {
        Belongings belongings = new Belongings(desk::ok, today());
        belongings.prepare();
        for (String code : List.of("HB.HOI.LICHSU", "HB.HOI.CGC")) {
            desk.ok(
                    ADMIN,
                    "/associations",
                    Map.of(
                            "code",
                            code,
                            "name",
                            "Hội " + code,
                            "associationClass",
                            "OTHER",
                            "level",
                            "PROVINCE",
                            "field",
                            "lĩnh vực " + code));
        }
        belongings.give("HB.HOI.LICHSU", "hb.hoi.lichsu.hoi");
        Map<String, Long> held = leftOver("HB.HOI.LICHSU", "HB.HOI.CGC");
        assertThat(held.keySet().stream()
                        .map(item -> item.replaceAll("/[^#]*", ""))
                        .toList())
                .containsExactlyInAnyOrder(
                        "sub-unit",
                        "programme",
                        "aid",
                        "public-service",
                        "staffing",
                        "budget",
                        "inspection",
                        "inspection#F1",
                        "inspection-programme#K1");
        assertThat(held.values()).contains(9L, 700L, 900L);

        Map<String, Object> merger = decision("successor", "HB.HOI.CGC");
        List<Map<String, Object>> passes = new ArrayList<>();
        held.forEach((item, quantity) -> passes.add(pass(item, quantity, "HB.HOI.CGC")));
        merger.put("passes", passes.subList(1, passes.size()));
        desk.refused(APPROVER, "/associations/HB.HOI.LICHSU/merge", merger, "association.passing");
        merger.put("passes", passes);
        JsonNode merged = desk.ok(APPROVER, "/associations/HB.HOI.LICHSU/merge", merger);
        assertThat(desk.read(STATE, "/associations/HB.HOI.LICHSU", merged).get("passed"))
                .hasSize(held.size());

        Map<String, Long> now = leftOver("HB.HOI.CGC", "HB.HOI.CTD");
        assertThat(now.values()).containsExactlyInAnyOrderElementsOf(held.values());
        Map<String, Long> same = new LinkedHashMap<>(held);
        same.keySet().removeIf(item -> item.startsWith("staffing/"));
        assertThat(now).containsAllEntriesOf(same);
        for (String item : same.keySet()) {
            assertThat(desk.read("hb.hoi.cgc.hoi", path(item), merged)).as(item).isNotNull();
            if (item.startsWith("inspection-programme/")) {
                assertThat(desk.status("hb.hoi.lichsu.hoi", path(item))).isEqualTo(404);
            }
        }
    }

    /** Where it is read; a programme's item is read by itself. */
    private static String path(String item) {
        if (item.startsWith("inspection-programme/")) {
            return item.replace("inspection-programme/", "/planned-inspections/")
                    .replace('#', '/');
        }
        String stream = item.replaceAll("#.*", "");
        return PATHS.get(stream.substring(0, stream.indexOf('/'))) + stream.substring(stream.indexOf('/') + 1);
    }

    /** What the association holds, with quantities, as the refusal of a merger that names nothing lists it. */
    private Map<String, Long> leftOver(String association, String successor) throws Exception {
        Map<String, Object> nothing = decision("successor", successor);
        nothing.put("passes", List.of());
        JsonNode problem =
                desk.refused(APPROVER, "/associations/" + association + "/merge", nothing, "association.passing");
        Map<String, Long> held = new LinkedHashMap<>();
        for (JsonNode error : problem.get("errors")) {
            assertThat(error.get("code").asString()).isEqualTo("association.left-over");
            String[] words = error.toString()
                    .replaceAll(".*: ([^ \"]+) (\\d+)\".*", "$1 $2")
                    .split(" ", -1);
            held.put(words[0], Long.valueOf(words[1]));
        }
        return held;
    }
}
