package vn.danvan.command.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.summary.SummarySamples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.summary.SummaryContent;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.kernel.summary.SummarySection;
import vn.danvan.kernel.summary.SummarySeriesEvent;
import vn.danvan.kernel.template.TemplateEvent;
import vn.danvan.kernel.template.TemplateId;

/** What is issued is what was signed, by another person than wrote it, under a number that nobody else has. */
class SummaryReportTest {

    private static final SummaryCommand GENERATE = new SummaryCommand.GenerateSummary(ID, 100, FIGURES);
    private static final SummaryCommand ON_CLOSE = closing(101);
    private static final SummaryCommand EDIT =
            new SummaryCommand.EditSummaryNarrative(ID, "DANH-GIA", "Các cấp ủy đã quán triệt nghiêm túc.");
    private static final SummaryCommand WITHDRAW = new SummaryCommand.WithdrawSummaryNarrative(ID, "DANH-GIA");
    private static final SummaryCommand SUBMIT = new SummaryCommand.SubmitSummary(ID);
    private static final SummaryCommand SIGN = new SummaryCommand.SignSummary(ID, content());
    private static final SummaryCommand ISSUE = new SummaryCommand.IssueSummary(ID);
    private static final SummaryCommand DISTRIBUTE = new SummaryCommand.DistributeSummary(ID, List.of(ORGANISATION));
    private static final SummaryCommand ACKNOWLEDGE = new SummaryCommand.AcknowledgeSummary(ID);
    private static final SummaryCommand CORRECT = new SummaryCommand.CorrectSummary(ID, "sai số liệu");
    private static final SummaryCommand REVOKE = new SummaryCommand.RevokeSummary(ID, "thay bằng sơ kết");
    private static final SummaryCommand RETURN = new SummaryCommand.ReturnSummary(ID, "bổ sung");

    private static SummaryCommand closing(long index) {
        return new SummaryCommand.GenerateOnClosing(
                ID, new Closing(PeriodKind.QUARTER, index, LocalDate.of(2020, 4, 20), BOARD), FIGURES);
    }

    private static Register until(SummaryCommand... commands) {
        Register register = register();
        for (SummaryCommand command : commands) {
            register.send(by(command), command);
        }
        return register;
    }

    private static Actor by(SummaryCommand command) {
        return switch (command) {
            case SummaryCommand.SignSummary _,
                    SummaryCommand.IssueSummary _,
                    SummaryCommand.CorrectSummary _,
                    SummaryCommand.RevokeSummary _,
                    SummaryCommand.ReturnSummary _ -> LEAD;
            case SummaryCommand.AcknowledgeSummary _ -> HEAD;
            default -> OFFICER;
        };
    }

    private static Register in(String state) {
        return switch (state) {
            case "none" -> register();
            case "draft" -> until(GENERATE);
            case "written" -> until(GENERATE, EDIT);
            case "submitted" -> until(GENERATE, SUBMIT);
            case "returned" -> until(GENERATE, SUBMIT, RETURN);
            case "signed" -> until(GENERATE, SUBMIT, SIGN);
            case "issued" -> until(GENERATE, SUBMIT, SIGN, ISSUE);
            case "sent" -> until(GENERATE, SUBMIT, SIGN, ISSUE, DISTRIBUTE);
            case "corrected" -> until(GENERATE, SUBMIT, SIGN, ISSUE, DISTRIBUTE, CORRECT);
            case "revoked" -> until(GENERATE, SUBMIT, SIGN, ISSUE, DISTRIBUTE, REVOKE);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static SummaryCommand command(String name) {
        return switch (name) {
            case "generate" -> new SummaryCommand.GenerateSummary(ID, 101, FIGURES);
            case "closing" -> ON_CLOSE;
            case "edit" -> EDIT;
            case "withdraw" -> WITHDRAW;
            case "submit" -> SUBMIT;
            case "return" -> RETURN;
            case "sign" -> SIGN;
            case "issue" -> ISSUE;
            case "distribute" -> DISTRIBUTE;
            case "acknowledge" -> ACKNOWLEDGE;
            case "correct" -> CORRECT;
            case "revoke" -> REVOKE;
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Stream<Arguments> table() {
        return Table.of("""
                          | generate             | edit                 | withdraw             | submit             | return                | sign                  | issue              | distribute              | acknowledge        | correct            | revoke | closing
                none      | Generated            | resource.not-found   | resource.not-found   | resource.not-found | resource.not-found    | resource.not-found    | resource.not-found | resource.not-found      | resource.not-found | resource.not-found | resource.not-found | Generated+MadeOnClosing
                draft     | Generated            | NarrativeEdited      | summary.not-written  | Submitted          | summary.not-submitted | summary.not-submitted | summary.not-signed | summary.not-issued      | resource.not-found | summary.not-issued | summary.not-issued | Generated+MadeOnClosing
                written   | Generated            | summary.unchanged    | NarrativeWithdrawn   | Submitted          | summary.not-submitted | summary.not-submitted | summary.not-signed | summary.not-issued      | resource.not-found | summary.not-issued | summary.not-issued | Generated+MadeOnClosing
                submitted | Generated            | NarrativeEdited      | summary.not-written  | summary.not-draft  | Returned              | Signed                | summary.not-signed | summary.not-issued      | resource.not-found | summary.not-issued | summary.not-issued | summary.not-editable
                returned  | Generated            | NarrativeEdited      | summary.not-written  | Submitted          | summary.not-submitted | summary.not-submitted | summary.not-signed | summary.not-issued      | resource.not-found | summary.not-issued | summary.not-issued | Generated+MadeOnClosing
                signed    | Generated            | NarrativeEdited      | summary.not-written  | summary.not-draft  | summary.not-submitted | summary.not-submitted | Issued             | summary.not-issued      | resource.not-found | summary.not-issued | summary.not-issued | summary.not-editable
                issued    | summary.not-editable | summary.not-editable | summary.not-editable | summary.not-draft  | summary.not-submitted | summary.not-submitted | summary.not-signed | Distributed             | resource.not-found | CorrectionBegun    | Revoked | summary.not-editable
                sent      | summary.not-editable | summary.not-editable | summary.not-editable | summary.not-draft  | summary.not-submitted | summary.not-submitted | summary.not-signed | summary.recipient-twice | Acknowledged       | CorrectionBegun    | Revoked | summary.not-editable
                corrected | Generated            | NarrativeEdited      | summary.not-written  | Submitted          | summary.not-submitted | summary.not-submitted | summary.not-signed | summary.not-issued      | summary.not-issued | summary.not-issued | summary.not-issued | summary.not-editable
                revoked   | summary.not-editable | summary.not-editable | summary.not-editable | summary.not-draft  | summary.not-submitted | summary.not-submitted | summary.not-signed | summary.not-issued      | summary.not-issued | summary.not-issued | summary.not-issued | summary.not-editable""");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("table")
    void every_pair_of_state_and_command_is_decided(String state, String name, String outcome) {
        SummaryCommand command = command(name);
        assertThat(in(state).outcome(by(command), command)).isEqualTo(outcome);
    }

    @Test
    void the_number_and_the_issue_are_one_append() {
        Register register = until(GENERATE, SUBMIT, SIGN);
        assertThat(register.send(LEAD, ISSUE))
                .containsExactly(new SummaryEvent.Issued(
                        ID, 1, BOARD, 1, "BC/BDVTU", LocalDate.of(2020, 4, 28), content(), RULE));
        assertThat(register.of(SERIES, SummarySeriesEvent.class))
                .containsExactly(new SummarySeriesEvent.NumberTaken(SERIES, 1, ID, 1));
    }

    @Test
    void numbers_begin_again_each_year_and_a_correction_gets_the_next() {
        Register register = until(GENERATE, SUBMIT, SIGN, ISSUE, CORRECT);
        register.send(OFFICER, SUBMIT);
        register.send(LEAD, SIGN);
        assertThat(((SummaryEvent.Issued) register.send(LEAD, ISSUE).getFirst()).number())
                .isEqualTo(2);
        register.send(LEAD, CORRECT);
        register.send(OFFICER, SUBMIT);
        register.send(LEAD, SIGN);
        register.on(LocalDate.of(2021, 1, 1));
        SummaryEvent.Issued third =
                (SummaryEvent.Issued) register.send(LEAD, ISSUE).getFirst();
        assertThat(third.number()).isEqualTo(1);
        assertThat(third.version()).isEqualTo(3);
    }

    @Test
    void who_wrote_or_submitted_it_does_not_sign_it() {
        for (SummaryCommand wrote : List.of(GENERATE, EDIT, SUBMIT)) {
            Register register = register();
            for (SummaryCommand command : List.of(GENERATE, EDIT, SUBMIT)) {
                register.send(command.equals(wrote) ? BOTH : OFFICER, command);
            }
            ContentHash submitted = submitted(register);
            SummaryCommand sign = new SummaryCommand.SignSummary(ID, submitted);
            assertThat(register.outcome(BOTH, sign)).isEqualTo("summary.same-person");
            assertThat(register.outcome(LEAD, sign)).isEqualTo("Signed");
        }
    }

    @Test
    void a_signature_names_the_content_that_was_submitted() {
        Register register = until(GENERATE, EDIT, SUBMIT);
        assertThat(register.refused(LEAD, SIGN)).isEqualTo("summary.content-differs /content");
    }

    @Test
    void an_edit_after_the_signature_takes_it_away() {
        Register register = until(GENERATE, SUBMIT, SIGN, EDIT);
        assertThat(register.outcome(LEAD, ISSUE)).isEqualTo("summary.not-signed");
    }

    @Test
    void what_was_written_survives_a_regeneration_and_can_be_taken_back() {
        Register register = until(
                GENERATE,
                EDIT,
                new SummaryCommand.EditSummaryNarrative(ID, "CHE-DO-BAO-CAO", "Hai cơ quan chưa gửi."),
                new SummaryCommand.GenerateSummary(ID, 101, FIGURES),
                SUBMIT);
        assertThat(submitted(register))
                .isEqualTo(new SummaryContent(
                                FIGURES,
                                Map.of(
                                        "DANH-GIA", "Các cấp ủy đã quán triệt nghiêm túc.",
                                        "CHE-DO-BAO-CAO", "Hai cơ quan chưa gửi."))
                        .hash());
        register.send(OFFICER, WITHDRAW);
        assertThat(register.outcome(OFFICER, WITHDRAW)).isEqualTo("summary.not-written");
        register.send(OFFICER, new SummaryCommand.WithdrawSummaryNarrative(ID, "CHE-DO-BAO-CAO"));
        register.send(OFFICER, SUBMIT);
        assertThat(submitted(register)).as("as if nothing had been written").isEqualTo(content());
    }

    @Test
    void what_is_taken_back_takes_the_signature_away_and_its_author_does_not_sign() {
        Register register = until(GENERATE, EDIT, SUBMIT);
        register.send(LEAD, new SummaryCommand.SignSummary(ID, submitted(register)));
        register.send(BOTH, WITHDRAW);
        assertThat(register.outcome(LEAD, ISSUE)).isEqualTo("summary.not-signed");
        register.send(OFFICER, SUBMIT);
        assertThat(register.outcome(BOTH, SIGN)).isEqualTo("summary.same-person");
        assertThat(register.outcome(LEAD, SIGN)).isEqualTo("Signed");
    }

    private static @Nullable ContentHash templateOfClosing(Register register) {
        return ((SummaryEvent.Generated) register.send(OFFICER, closing(99)).getFirst()).template();
    }

    @Test
    void what_a_closing_makes_is_in_the_template_that_was_adopted_last_and_is_in_use() {
        TemplateId one = new TemplateId("MAU-BC-BDV");
        TemplateId other = new TemplateId("MAU-BC-MOI");
        ContentHash first = ContentHash.of("mẫu");
        ContentHash renewed = ContentHash.of("mẫu, sửa lề");
        ContentHash second = ContentHash.of("mẫu mới");
        Register none = register();
        assertThat(templateOfClosing(none)).as("bundled").isNull();
        Register register = register();
        register.happened(one, new TemplateEvent.Adopted(one, 1, "Mẫu", first));
        register.happened(other, new TemplateEvent.Adopted(other, 1, "Mẫu mới", second));
        assertThat(templateOfClosing(register)).isEqualTo(second);
        register = register();
        register.happened(one, new TemplateEvent.Adopted(one, 1, "Mẫu", first));
        register.happened(other, new TemplateEvent.Adopted(other, 1, "Mẫu mới", second));
        register.happened(one, new TemplateEvent.Adopted(one, 2, "Mẫu", renewed));
        assertThat(templateOfClosing(register)).as("the latest adoption of all").isEqualTo(renewed);
        register = register();
        register.happened(one, new TemplateEvent.Adopted(one, 1, "Mẫu", first));
        register.happened(other, new TemplateEvent.Adopted(other, 1, "Mẫu mới", second));
        register.happened(other, new TemplateEvent.Retired(other, 1, "sai thể thức"));
        assertThat(templateOfClosing(register))
                .as("the latest that is not retired")
                .isEqualTo(first);
        register = register();
        register.happened(one, new TemplateEvent.Adopted(one, 1, "Mẫu", first));
        register.happened(one, new TemplateEvent.Retired(one, 1, "thôi dùng"));
        assertThat(templateOfClosing(register)).as("none is in use").isNull();
    }

    @Test
    void a_template_in_use_is_named_by_its_hash_and_signed_with_the_content() {
        ContentHash file = ContentHash.of("mẫu");
        TemplateId template = new TemplateId("MAU-BC-BDV");
        SummaryCommand inIt = new SummaryCommand.GenerateSummary(ID, 100, FIGURES, file);
        Register register = register();
        assertThat(register.refused(OFFICER, inIt)).isEqualTo("summary.template-unknown /template");
        register.happened(template, new TemplateEvent.Adopted(template, 1, "Mẫu", file));
        assertThat(register.send(OFFICER, inIt)).containsExactly(new SummaryEvent.Generated(ID, 1, 100, FIGURES, file));
        assertThat(register.outcome(OFFICER, inIt)).isEqualTo("summary.unchanged");
        register.send(OFFICER, SUBMIT);
        assertThat(submitted(register)).isNotEqualTo(content());
        assertThat(register.outcome(LEAD, new SummaryCommand.SignSummary(ID, submitted(register))))
                .isEqualTo("Signed");
        register.happened(template, new TemplateEvent.Retired(template, 1, "dùng mẫu mới"));
        assertThat(register.outcome(LEAD, ISSUE)).as("what was signed stays").isEqualTo("Issued");
        SummaryCommand second =
                new SummaryCommand.GenerateSummary(new SummaryId(OPEN, SummaryKind.PRELIMINARY), 1, FIGURES, file);
        assertThat(register.outcome(OFFICER, second)).isEqualTo("summary.template-unknown");
    }

    private static ContentHash submitted(Register register) {
        return ((SummaryEvent.Submitted) register.of(ID, SummaryEvent.class).getLast()).content();
    }

    @Test
    void a_periodic_summary_is_made_from_a_closed_period_and_others_from_an_open_one_too() {
        Register register = register();
        assertThat(register.outcome(
                        OFFICER,
                        new SummaryCommand.GenerateSummary(new SummaryId(OPEN, SummaryKind.PERIODIC), 1, FIGURES)))
                .isEqualTo("summary.period-open");
        assertThat(register.outcome(
                        OFFICER,
                        new SummaryCommand.GenerateSummary(new SummaryId(OPEN, SummaryKind.PRELIMINARY), 1, FIGURES)))
                .isEqualTo("Generated");
        assertThat(register.refused(
                        OFFICER,
                        new SummaryCommand.GenerateSummary(
                                new SummaryId(new PeriodId("2031-Q1"), SummaryKind.FINAL), 1, FIGURES)))
                .isEqualTo("summary.period-unknown /period");
    }

    @Test
    void figures_go_forward_in_the_log_and_not_back() {
        Register register = until(GENERATE);
        assertThat(register.refused(OFFICER, new SummaryCommand.GenerateSummary(ID, 99, FIGURES)))
                .isEqualTo("summary.index-backward /logIndex");
        assertThat(register.refused(OFFICER, GENERATE)).isEqualTo("summary.unchanged");
        assertThat(register.outcome(
                        OFFICER, new SummaryCommand.GenerateSummary(ID, 100, ContentHash.of("số liệu khác"))))
                .isEqualTo("Generated");
    }

    @Test
    void a_section_is_one_of_the_form_and_changes_when_it_is_written() {
        Register register = until(GENERATE, EDIT);
        assertThat(register.refused(OFFICER, new SummaryCommand.EditSummaryNarrative(ID, "KHAC", "x")))
                .isEqualTo("summary.section-unknown /section");
        assertThat(register.refused(OFFICER, new SummaryCommand.WithdrawSummaryNarrative(ID, "KHAC")))
                .isEqualTo("summary.section-unknown /section");
        for (SummarySection section : SummarySection.values()) {
            assertThat(register.outcome(
                            OFFICER, new SummaryCommand.EditSummaryNarrative(ID, section.code(), section.vi())))
                    .isEqualTo("NarrativeEdited");
        }
        register.send(OFFICER, EDIT);
        assertThat(register.refused(OFFICER, EDIT)).isEqualTo("summary.unchanged");
    }

    @Test
    void recipients_exist_and_are_named_once() {
        Register register = until(GENERATE, SUBMIT, SIGN, ISSUE);
        assertThat(register.refused(
                        OFFICER,
                        new SummaryCommand.DistributeSummary(ID, List.of(ORGANISATION, new AgencyId("HB.KHONG")))))
                .isEqualTo("agency.unknown /recipients/1");
        assertThat(register.refused(OFFICER, new SummaryCommand.DistributeSummary(ID, List.of(ENDED))))
                .isEqualTo("agency.ended /recipients/0");
        assertThat(register.refused(
                        OFFICER, new SummaryCommand.DistributeSummary(ID, List.of(ORGANISATION, ORGANISATION))))
                .isEqualTo("summary.recipient-twice /recipients/1");
    }

    @Test
    void a_recipient_acknowledges_once_and_nobody_else_does() {
        Register register = until(GENERATE, SUBMIT, SIGN, ISSUE, DISTRIBUTE);
        assertThat(register.refused(actor("x", new AgencyId("HB.HU.DABAC"), Role.AGENCY_HEAD), ACKNOWLEDGE))
                .isEqualTo("resource.not-found");
        assertThat(register.outcome(HEAD, ACKNOWLEDGE)).isEqualTo("Acknowledged");
        assertThat(register.refused(HEAD, ACKNOWLEDGE)).isEqualTo("summary.acknowledged");
    }

    @Test
    void whoever_issues_acts_for_a_body_whose_symbol_a_rule_says() {
        Register register = until(GENERATE, SUBMIT, SIGN);
        assertThat(register.refused(actor("x", null, Role.MOBILISATION_LEAD), ISSUE))
                .isEqualTo("summary.no-issuer");
        assertThat(register.refused(actor("x", ORGANISATION, Role.MOBILISATION_LEAD), ISSUE))
                .isEqualTo("rule.none-in-force");
    }

    @Test
    void other_roles_do_none_of_it() {
        List<String> permitted = new ArrayList<>();
        for (Role role : Role.values()) {
            for (SummaryCommand command :
                    List.of(GENERATE, EDIT, WITHDRAW, SUBMIT, RETURN, SIGN, ISSUE, DISTRIBUTE, CORRECT, REVOKE)) {
                String outcome = in("draft").outcome(actor("x", BOARD, role), command);
                if (!outcome.equals("actor.not-permitted")) {
                    permitted.add(role.name());
                }
            }
        }
        assertThat(permitted).containsOnly("MOBILISATION_OFFICER", "MOBILISATION_LEAD");
    }
}
