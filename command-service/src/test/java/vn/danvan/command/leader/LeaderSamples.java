package vn.danvan.command.leader;

import static vn.danvan.command.Given.PERSONAL;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.leader.LeaderEvent;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.kernel.leader.Office;
import vn.danvan.kernel.leader.OfficeEvent.Service;
import vn.danvan.kernel.leader.OfficeId;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

/** Two associations, the rules of 2023 and people who act. */
final class LeaderSamples {

    static final AssociationId RED_CROSS = new AssociationId("HB.HOI.CTD");
    static final AssociationId GARDENERS = new AssociationId("HB.HOI.LAMVUON");
    static final OfficeId CHAIR = new OfficeId(RED_CROSS, Office.CHAIR, 1);
    static final OfficeId VICE = new OfficeId(RED_CROSS, Office.VICE_CHAIR, 2);
    static final OfficeId GARDENERS_CHAIR = new OfficeId(GARDENERS, Office.CHAIR, 1);

    static final LocalDate RULES_FROM = LocalDate.of(2023, 8, 22);
    static final RuleEvent.Set AGE = rule("officer.max-age.at-appointment", "ASSIGNED retired officers", "65", "years");
    static final RuleEvent.Set EXCEPTION =
            rule("officer.max-age.chair-exception", "ASSIGNED chair with exemption decision", "70", "years");
    static final RuleEvent.Set TERMS = rule("officer.max-terms", "ASSIGNED", "2", "terms");

    static final Actor BOARD = actor("tochuc", null, true, Role.ORGANISATION_BOARD);
    static final Actor BOARD_OF_TODAY = actor("tochuc2", null, false, Role.ORGANISATION_BOARD);
    static final Actor RED_CROSS_ITSELF = actor("ctd", RED_CROSS, true, Role.ASSOCIATION);
    static final Actor GARDENERS_THEMSELVES = actor("lamvuon", GARDENERS, true, Role.ASSOCIATION);
    static final Actor ADMIN = actor("quantri", null, true, Role.ADMIN);

    private LeaderSamples() {}

    private static Actor actor(String account, @Nullable AssociationId association, boolean history, Role... roles) {
        return new Actor(new PersonId(account), null, association, Set.of(roles), history);
    }

    static RuleEvent.Set rule(String key, String scope, String value, String unit) {
        return new RuleEvent.Set(
                new RuleId(key), scope, value, unit, RULES_FROM, null, "118-QĐ/TW (2023)", "example for a province");
    }

    /** Tells that both associations are there. */
    static void tellAssociations(BiConsumer<StreamId, Object> told) {
        told.accept(RED_CROSS, registered(RED_CROSS, AssociationClass.ASSIGNED));
        told.accept(GARDENERS, registered(GARDENERS, AssociationClass.OTHER));
    }

    /** Tells the rules that are in force from 22/08/2023. */
    static void tellRules(BiConsumer<StreamId, Object> told) {
        for (RuleEvent.Set rule : new RuleEvent.Set[] {AGE, EXCEPTION, TERMS}) {
            told.accept(rule.rule(), rule);
        }
    }

    private static AssociationEvent registered(AssociationId association, AssociationClass kind) {
        return new AssociationEvent.Registered(association, "Hội " + association.key(), kind, Level.PROVINCE, "x");
    }

    static LeaderId person(int number) {
        return new LeaderId(new UUID(0x7000L, number));
    }

    /** A person who was born on a day. */
    static LeaderEvent.Recorded born(LeaderId leader, AssociationId association, String day) {
        return new LeaderEvent.Recorded(
                leader,
                association,
                PERSONAL.seal(leader, LeaderEvent.NAME, "Bùi Văn Ví Dụ"),
                PERSONAL.seal(leader, LeaderEvent.BIRTH_DATE, day));
    }

    static OfficeCommand.Mandate mandate(String from, String to, @Nullable String exemption) {
        return new OfficeCommand.Mandate(
                LocalDate.parse(from), LocalDate.parse(to), Service.RETIRED, "812-QĐ/TU", exemption);
    }

    static OfficeCommand.Mandate mandate(String from, String to) {
        return mandate(from, to, null);
    }
}
