package vn.danvan.command.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.recipient.RecipientGroupEvent;
import vn.danvan.kernel.recipient.RecipientGroupId;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;
import vn.danvan.kernel.summary.SummaryContent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.kernel.summary.SummarySeriesId;

/** A closed and an open period, two bodies, and people with overlapping roles. */
final class SummarySamples {

    static final PeriodId CLOSED = new PeriodId("2020-Q1");
    static final PeriodId OPEN = new PeriodId("2020-Q2");
    static final SummaryId ID = new SummaryId(CLOSED, SummaryKind.PERIODIC);
    static final AgencyId BOARD = new AgencyId("HB.BD.DANVAN");
    static final AgencyId ORGANISATION = new AgencyId("HB.BD.TOCHUC");
    static final AgencyId ENDED = new AgencyId("HB.HU.KYSON");
    static final SummarySeriesId SERIES = new SummarySeriesId(2020, BOARD);
    static final ContentHash FIGURES = ContentHash.of("số liệu");
    static final String RULE = "summary.number-symbol[HB.BD.DANVAN]@2020-01-01";

    static final RecipientGroupId BOARDS = new RecipientGroupId("CAC-BAN");
    static final String WITHIN = "summary.acknowledge-within[ALL]@2020-01-01";
    static final String ON_CLOSING = "summary.generate-on-close[QUARTER]@2020-01-01";

    static final Actor OFFICER = actor("officer", BOARD, Role.MOBILISATION_OFFICER);
    static final Actor LEAD = actor("lead", BOARD, Role.MOBILISATION_LEAD);
    static final Actor BOTH = actor("both", BOARD, Role.MOBILISATION_OFFICER, Role.MOBILISATION_LEAD);
    static final Actor HEAD = actor("head", ORGANISATION, Role.AGENCY_HEAD);

    private SummarySamples() {}

    static Actor actor(String account, @Nullable AgencyId agency, Role... roles) {
        return new Actor(new PersonId(account), agency, null, Set.of(roles), false);
    }

    static Register register() {
        Register register = new Register().on(LocalDate.of(2020, 4, 28));
        for (AgencyId agency : List.of(BOARD, ORGANISATION, ENDED)) {
            register.happened(
                    agency,
                    new AgencyEvent.Registered(
                            agency,
                            "Ban " + agency.key(),
                            AgencyKind.PARTY_BOARD,
                            Level.PROVINCE,
                            null,
                            null,
                            LocalDate.of(2015, 1, 1)));
        }
        register.happened(ENDED, new AgencyEvent.MergedInto(ENDED, BOARD, LocalDate.of(2020, 1, 1)));
        register.happened(CLOSED, opened(CLOSED, 1), new PeriodEvent.Closed(CLOSED));
        register.happened(OPEN, opened(OPEN, 4));
        register.happened(
                BOARDS,
                new RecipientGroupEvent.Defined(
                        BOARDS, "Các ban Đảng", List.of(AgencyKind.PARTY_BOARD), List.of(ENDED)));
        rule(register, "summary.acknowledge-within", "ALL", "5");
        rule(register, "summary.generate-on-close", "QUARTER", "7");
        return rule(register, "summary.number-symbol", BOARD.key(), "BC/BDVTU");
    }

    private static Register rule(Register register, String name, String scope, String value) {
        RuleId rule = new RuleId(name);
        return register.happened(
                rule,
                new RuleEvent.Set(
                        rule, scope, value, "value", LocalDate.of(2020, 1, 1), null, "36-HD/VPTW", "example"));
    }

    private static PeriodEvent.Opened opened(PeriodId period, int month) {
        LocalDate from = LocalDate.of(2020, month, 1);
        LocalDate to = from.plusMonths(3).minusDays(1);
        return new PeriodEvent.Opened(
                period, PeriodKind.QUARTER, "Quý", from, to, to.plusDays(10), List.of(), List.of());
    }

    static ContentHash content() {
        return new SummaryContent(FIGURES, java.util.Map.of()).hash();
    }
}
