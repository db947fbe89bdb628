package vn.danvan.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.danvan.kernel.StreamId;

/** What someone asks the register to do. Each feature has one sealed family of commands. */
public interface Command {

    /** The stream that the command's events go to. */
    @TargetAggregateIdentifier
    StreamId target();
}
