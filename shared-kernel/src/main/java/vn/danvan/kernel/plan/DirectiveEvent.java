package vn.danvan.kernel.plan;

import java.time.LocalDate;
import vn.danvan.kernel.StoredAs;

/** The life of a directive. */
public sealed interface DirectiveEvent {

    /** The directive. */
    DirectiveId directive();

    /** It entered the register. */
    @StoredAs("directive.registered")
    record Registered(DirectiveId directive, String number, LocalDate issuedOn, String issuer, String title)
            implements DirectiveEvent {}
}
