package vn.danvan.command.subplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.subplan.SubPlanEvent;

class SubPlanTransitionsTest {

    static Stream<Arguments> table() {
        return Table.of("""
                          | draft          | revise               | submit             | withdraw              | return                | accept
                none      | Drafted        | resource.not-found   | resource.not-found | resource.not-found    | resource.not-found    | resource.not-found
                draft     | subplan.exists | Revised              | Submitted          | subplan.not-submitted | subplan.not-submitted | subplan.not-submitted
                submitted | subplan.exists | subplan.not-editable | subplan.not-draft  | Withdrawn             | Returned              | Accepted
                withdrawn | subplan.exists | Revised              | Submitted          | subplan.not-submitted | subplan.not-submitted | subplan.not-submitted
                returned  | subplan.exists | Revised              | Submitted          | subplan.not-submitted | subplan.not-submitted | subplan.not-submitted
                accepted  | subplan.exists | subplan.not-editable | subplan.not-draft  | subplan.not-submitted | subplan.not-submitted | subplan.not-submitted""");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("table")
    void every_pair_of_state_and_command_is_decided(String state, String command, String outcome) {
        Register register = SubPlanSample.register();
        SubPlanEvent submitted = new SubPlanEvent.Submitted(SubPlanSample.ID, SubPlanSample.CONTENT.hash(), 1, false);
        SubPlanEvent drafted = new SubPlanEvent.Drafted(SubPlanSample.ID, SubPlanSample.CONTENT, SubPlanSample.DUE);
        SubPlanEvent[] past = switch (state) {
            case "none" -> new SubPlanEvent[0];
            case "draft" -> new SubPlanEvent[] {drafted};
            case "submitted" -> new SubPlanEvent[] {drafted, submitted};
            case "withdrawn" ->
                new SubPlanEvent[] {drafted, submitted, new SubPlanEvent.Withdrawn(SubPlanSample.ID, "bổ sung")};
            case "returned" ->
                new SubPlanEvent[] {
                    drafted, submitted, new SubPlanEvent.Returned(SubPlanSample.ID, SubPlanSample.COMMENTS)
                };
            case "accepted" ->
                new SubPlanEvent[] {
                    drafted, submitted, new SubPlanEvent.Accepted(SubPlanSample.ID, SubPlanSample.CONTENT.hash())
                };
            default -> throw new IllegalArgumentException(state);
        };
        register.happened(SubPlanSample.ID, (Object[]) past);
        String came = switch (command) {
            case "draft" ->
                register.outcome(
                        SubPlanSample.HEAD, new SubPlanCommand.DraftSubPlan(SubPlanSample.ID, SubPlanSample.CONTENT));
            case "revise" ->
                register.outcome(
                        SubPlanSample.HEAD, new SubPlanCommand.ReviseSubPlan(SubPlanSample.ID, SubPlanSample.REVISED));
            case "submit" -> register.outcome(SubPlanSample.HEAD, new SubPlanCommand.SubmitSubPlan(SubPlanSample.ID));
            case "withdraw" ->
                register.outcome(
                        SubPlanSample.HEAD, new SubPlanCommand.WithdrawSubPlan(SubPlanSample.ID, "sửa số liệu"));
            case "return" ->
                register.outcome(
                        SubPlanSample.OFFICER,
                        new SubPlanCommand.ReturnSubPlan(SubPlanSample.ID, SubPlanSample.COMMENTS));
            case "accept" ->
                register.outcome(
                        SubPlanSample.OFFICER,
                        new SubPlanCommand.AcceptSubPlan(SubPlanSample.ID, SubPlanSample.CONTENT.hash()));
            default -> throw new IllegalArgumentException(command);
        };
        assertThat(came).isEqualTo(outcome);
    }
}
