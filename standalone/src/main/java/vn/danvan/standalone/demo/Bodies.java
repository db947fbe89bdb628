package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.danvan.kernel.agency.AgencyKind;

/** The agencies that the plan addresses, as the bundled file has them. */
final class Bodies {

    /** One of them. */
    record Body(String code, String name, AgencyKind kind) {
        /** The account that edits for it. */
        String editor() {
            return code.toLowerCase(Locale.ROOT) + ".editor";
        }

        /** The account that decides for it. */
        String head() {
            return code.toLowerCase(Locale.ROOT) + ".head";
        }
    }

    private Bodies() {}

    /** Those that owe a sub-plan and reports in 2020, in the file's order. */
    static List<Body> reporting() {
        return BundledData.rows("agencies.csv").stream()
                .filter(row -> !row.get("sub_plan_required_by").isEmpty())
                .filter(row -> row.get("valid_to").isEmpty()
                        || LocalDate.parse(row.get("valid_to")).isAfter(LocalDate.of(2020, 1, 20)))
                .map(row -> new Body(row.get("code"), row.get("name_vi"), AgencyKind.valueOf(row.get("kind"))))
                .toList();
    }
}
