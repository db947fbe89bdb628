package vn.danvan.command;

import vn.danvan.kernel.DomainError;
import vn.danvan.log.Outcome;

/** A feature whose events move a shared limit: it says which refusal it is when the limit would be passed. */
public interface LimitOwner {

    /** What the keys of its limits begin with, such as {@code budget/}. */
    String prefix();

    /** The refusal. */
    DomainError refusal(Outcome.LimitPassed passed);
}
