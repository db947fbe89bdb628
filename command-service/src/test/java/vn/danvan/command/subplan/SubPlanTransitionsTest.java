package vn.danvan.command.subplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
                               | draft          | revise               | submit             | withdraw              | return                | accept                | supersede            | drop
                none           | Drafted        | resource.not-found   | resource.not-found | resource.not-found    | resource.not-found    | resource.not-found    | resource.not-found   | resource.not-found
                draft          | subplan.exists | Revised              | Submitted          | subplan.not-submitted | subplan.not-submitted | subplan.not-submitted | subplan.not-accepted | subplan.no-new-version
                submitted      | subplan.exists | subplan.not-editable | subplan.not-draft  | Withdrawn             | Returned              | Accepted              | subplan.not-accepted | subplan.no-new-version
                withdrawn      | subplan.exists | Revised              | Submitted          | subplan.not-submitted | subplan.not-submitted | subplan.not-submitted | subplan.not-accepted | subplan.no-new-version
                returned       | subplan.exists | Revised              | Submitted          | subplan.not-submitted | subplan.not-submitted | subplan.not-submitted | subplan.not-accepted | subplan.no-new-version
                accepted       | subplan.exists | subplan.not-editable | subplan.not-draft  | subplan.not-submitted | subplan.not-submitted | subplan.not-submitted | SupersessionBegun    | subplan.no-new-version
                new draft      | subplan.exists | Revised              | Submitted          | subplan.not-submitted | subplan.not-submitted | subplan.not-submitted | subplan.not-accepted | SupersessionDropped
                new submitted  | subplan.exists | subplan.not-editable | subplan.not-draft  | Withdrawn             | Returned              | Accepted              | subplan.not-accepted | subplan.no-new-version
                new withdrawn  | subplan.exists | Revised              | Submitted          | subplan.not-submitted | subplan.not-submitted | subplan.not-submitted | subplan.not-accepted | SupersessionDropped
                new returned   | subplan.exists | Revised              | Submitted          | subplan.not-submitted | subplan.not-submitted | subplan.not-submitted | subplan.not-accepted | SupersessionDropped
                new accepted   | subplan.exists | subplan.not-editable | subplan.not-draft  | subplan.not-submitted | subplan.not-submitted | subplan.not-submitted | SupersessionBegun    | subplan.no-new-version
                dropped        | subplan.exists | subplan.not-editable | subplan.not-draft  | subplan.not-submitted | subplan.not-submitted | subplan.not-submitted | SupersessionBegun    | subplan.no-new-version""");
    }

    private static final SubPlanEvent DRAFTED =
            new SubPlanEvent.Drafted(SubPlanSample.ID, SubPlanSample.CONTENT, SubPlanSample.DUE);
    private static final SubPlanEvent ACCEPTED =
            new SubPlanEvent.Accepted(SubPlanSample.ID, SubPlanSample.CONTENT.hash());
    private static final SubPlanEvent WITHDRAWN = new SubPlanEvent.Withdrawn(SubPlanSample.ID, "bổ sung");
    private static final SubPlanEvent RETURNED = new SubPlanEvent.Returned(SubPlanSample.ID, SubPlanSample.COMMENTS);

    private static SubPlanEvent submitted(int submission) {
        return new SubPlanEvent.Submitted(SubPlanSample.ID, SubPlanSample.CONTENT.hash(), submission, false);
    }

    /** A new version that says what the accepted one said before: only the order of events matters here. */
    private static List<SubPlanEvent> history(String state) {
        if (state.equals("none")) {
            return List.of();
        }
        List<SubPlanEvent> events = new ArrayList<>(List.of(DRAFTED));
        boolean again = state.startsWith("new ") || state.equals("dropped");
        if (again) {
            events.addAll(List.of(
                    submitted(1),
                    new SubPlanEvent.Accepted(SubPlanSample.ID, SubPlanSample.CONTENT.hash()),
                    new SubPlanEvent.SupersessionBegun(SubPlanSample.ID, SubPlanSample.CONTENT, 2, "sắp xếp cấp xã")));
        }
        int next = again ? 2 : 1;
        events.addAll(
                switch (state.replace("new ", "")) {
                    case "draft" -> List.of();
                    case "submitted" -> List.of(submitted(next));
                    case "withdrawn" -> List.of(submitted(next), WITHDRAWN);
                    case "returned" -> List.of(submitted(next), RETURNED);
                    case "accepted" -> List.of(submitted(next), ACCEPTED);
                    case "dropped" -> List.of(new SubPlanEvent.SupersessionDropped(SubPlanSample.ID, "chưa cần"));
                    default -> throw new IllegalArgumentException(state);
                });
        return events;
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("table")
    void every_pair_of_state_and_command_is_decided(String state, String command, String outcome) {
        Register register = SubPlanSample.register();
        register.happened(SubPlanSample.ID, history(state).toArray());
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
            case "supersede" ->
                register.outcome(
                        SubPlanSample.HEAD,
                        new SubPlanCommand.SupersedeSubPlan(SubPlanSample.ID, SubPlanSample.REVISED, "sắp xếp cấp xã"));
            case "drop" ->
                register.outcome(SubPlanSample.HEAD, new SubPlanCommand.DropSupersession(SubPlanSample.ID, "chưa cần"));
            default -> throw new IllegalArgumentException(command);
        };
        assertThat(came).isEqualTo(outcome);
    }
}
