package vn.danvan.command.table;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.table.TableSamples.*;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.table.TableEvent;

/** State × command, and who asks: what is recorded or why not. */
class TableStatesTest {

    private static final TableEvent DELETED = new TableEvent.Deleted(ID, "thôi dùng");

    static Stream<Arguments> table() {
        return Table.of("""
                owner's      | save         | change              | share               | stop               | delete
                none         | Saved        | resource.not-found  | resource.not-found  | resource.not-found | resource.not-found
                saved        | table.exists | Changed             | Shared              | table.not-shared   | Deleted
                shared       | table.exists | Changed             | table.shared-already | SharingStopped    | Deleted
                stopped      | table.exists | Changed             | Shared              | table.not-shared   | Deleted
                deleted      | table.exists | table.deleted       | table.deleted       | table.deleted      | table.deleted""");
    }

    static Stream<Arguments> others() {
        return Table.of("""
                not the owner's | save         | change             | share              | stop               | delete
                saved           | table.exists | resource.not-found | resource.not-found | resource.not-found | resource.not-found
                shared          | table.exists | table.not-owner    | table.not-owner    | table.not-owner    | table.not-owner
                stopped         | table.exists | resource.not-found | resource.not-found | resource.not-found | resource.not-found
                deleted         | table.exists | resource.not-found | resource.not-found | resource.not-found | resource.not-found""");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("table")
    void the_owner(String state, String command, String outcome) {
        assertThat(in(state).outcome(LEAD, asked(command))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("others")
    void those_with_whom_it_is_or_was_shared(String state, String command, String outcome) {
        assertThat(in(state).outcome(DABAC_HEAD, asked(command))).isEqualTo(outcome);
        assertThat(in(state).outcome(APPROVER, asked(command))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("others")
    void to_a_stranger_it_does_not_exist(String state, String command, String ignored) {
        assertThat(in(state).outcome(CITY_EDITOR, asked(command)))
                .isEqualTo(command.equals("save") ? "table.exists" : "resource.not-found");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("table")
    void an_auditor_changes_nothing(String state, String command, String outcome) {
        boolean nothing = state.equals("none") && !command.equals("save");
        Actor auditor = AUDITOR;
        assertThat(in(state).outcome(auditor, asked(command)))
                .isEqualTo(nothing ? "resource.not-found" : "actor.not-permitted");
    }

    private static TableCommand asked(String command) {
        return switch (command) {
            case "save" -> save();
            case "change" -> new TableCommand.ChangeTable(ID, TITLE, both());
            case "share" -> new TableCommand.ShareTable(ID, List.of(DABAC), List.of(Role.APPROVER));
            case "stop" -> new TableCommand.StopSharingTable(ID, List.of(DABAC), List.of(Role.APPROVER));
            case "delete" -> new TableCommand.DeleteTable(ID, "thôi dùng");
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static Register in(String state) {
        Register register = before();
        return switch (state) {
            case "none" -> register;
            case "saved" -> register.happened(ID, saved());
            case "shared" -> register.happened(ID, saved(), shared());
            case "stopped" ->
                register.happened(
                        ID,
                        saved(),
                        shared(),
                        new TableEvent.SharingStopped(ID, List.of(DABAC), List.of(Role.APPROVER)));
            case "deleted" -> register.happened(ID, saved(), shared(), DELETED);
            default -> throw new IllegalArgumentException(state);
        };
    }
}
