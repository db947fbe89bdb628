package vn.danvan.query.witness;

import java.util.Optional;

/** Says whether an alarm of the witness waits for a person. */
@FunctionalInterface
public interface WitnessAlarms {

    /** The oldest that waits, in words; none when none does. */
    Optional<String> waiting();
}
