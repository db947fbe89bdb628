package vn.danvan.command.plan;

import java.time.LocalDate;
import vn.danvan.command.Command;
import vn.danvan.kernel.plan.DirectiveId;

/** What may be asked about a directive. */
public sealed interface DirectiveCommand extends Command {

    /** Enters a directive into the register. */
    record RegisterDirective(DirectiveId directive, String number, LocalDate issuedOn, String issuer, String title)
            implements DirectiveCommand {
        @Override
        public DirectiveId target() {
            return directive;
        }
    }
}
