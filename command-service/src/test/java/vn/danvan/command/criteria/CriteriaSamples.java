package vn.danvan.command.criteria;

import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.criteria.CriteriaEvent;
import vn.danvan.kernel.criteria.CriteriaId;
import vn.danvan.kernel.criteria.CriteriaItem;
import vn.danvan.kernel.criteria.CriteriaVersion;

/** What the tests of criteria have in common. */
final class CriteriaSamples {

    static final CriteriaId ID = CriteriaId.STAFFING;
    static final CriteriaVersion V1 = new CriteriaVersion("TC-BC-2020");
    static final LocalDate FROM = LocalDate.of(2020, 3, 1);
    static final List<CriteriaItem> ITEMS =
            List.of(new CriteriaItem("1", "Nhiệm vụ được giao"), new CriteriaItem("2", "Phạm vi hoạt động"));
    static final List<CriteriaItem> OTHER_ITEMS = List.of(new CriteriaItem("1", "Nhiệm vụ thường xuyên được giao"));
    static final PersonId DRAFTER = new PersonId("tochuc");
    static final PersonId LEADER = new PersonId("lanhdao");
    static final Actor BOARD = province("tochuc", Role.ORGANISATION_BOARD);
    static final Actor TREASURY = province("taichinh", Role.FINANCE_APPRAISER);
    static final Actor APPROVER = province("lanhdao", Role.APPROVER);

    static final CriteriaEvent DRAFTED = new CriteriaEvent.Drafted(ID, V1, "Tiêu chí", ITEMS, DRAFTER);
    static final CriteriaEvent REVISED = new CriteriaEvent.Revised(ID, V1, "Tiêu chí", OTHER_ITEMS, DRAFTER);
    static final CriteriaEvent RETURNED = new CriteriaEvent.Returned(ID, V1, "làm rõ", LEADER);
    static final CriteriaEvent PUBLISHED = new CriteriaEvent.Published(ID, V1, "24-QĐ", FROM, null, LEADER);
    static final CriteriaEvent REPEALED = new CriteriaEvent.Repealed(ID, V1, LocalDate.of(2020, 6, 1), "30-QĐ", LEADER);

    static final CriteriaCommand DRAFT = new CriteriaCommand.DraftCriteria(ID, V1, "Tiêu chí", ITEMS);
    static final CriteriaCommand REVISE = new CriteriaCommand.ReviseCriteria(ID, V1, "Tiêu chí", OTHER_ITEMS);
    static final CriteriaCommand RETURN = new CriteriaCommand.ReturnCriteria(ID, V1, "làm rõ");
    static final CriteriaCommand PUBLISH = publish("2020-03-01", null);
    static final CriteriaCommand REPEAL = repeal("2020-06-01");

    private CriteriaSamples() {}

    static CriteriaCommand publish(String from, @org.jspecify.annotations.Nullable String to) {
        return new CriteriaCommand.PublishCriteria(
                ID, V1, "24-QĐ", LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    static CriteriaCommand repeal(String from) {
        return new CriteriaCommand.RepealCriteria(ID, V1, LocalDate.parse(from), "30-QĐ");
    }
}
