package vn.danvan.command.reminder;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.reminder.EmailAddress;

/**
 * The mail of a notice: it is handed over only while it waits, and who hands it over has said so before.
 *
 * @param attempts hand-overs begun so far
 * @param startedAt when the last one began
 */
record Mail(
        State state,
        EmailAddress to,
        int attempts,
        @Nullable Instant startedAt) {

    /** After this many failures that may pass, it is given up until an officer asks again. */
    static final int MOST_ATTEMPTS = 5;

    /** Longer than any hand-over lasts; the first pause after a failure, doubled by each further one. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Where it stands. */
    enum State {
        /** It is to be handed over. */
        WAITING,
        /** A hand-over has begun, and nothing is known of its outcome. */
        ATTEMPTED,
        /** The mail server has it. */
        DELIVERED,
        /** The mail server has it not. */
        FAILED,
        /** It may have gone out. */
        UNCERTAIN,
        /** It was not sent, for a later one took its place or nothing is owed any more. */
        DROPPED
    }

    static Mail waiting(EmailAddress to) {
        return new Mail(State.WAITING, to, 0, null);
    }

    /** Asked for again; the count of attempts goes on, so that each has its own number. */
    Mail waitingFor(EmailAddress address) {
        return new Mail(State.WAITING, address, attempts, null);
    }

    Mail begun(int attempt, Instant at) {
        return new Mail(State.ATTEMPTED, to, attempt, at);
    }

    Mail in(State next) {
        return new Mail(next, to, attempts, startedAt);
    }

    Mail dropped() {
        return state == State.WAITING ? in(State.DROPPED) : this;
    }

    /** Refuses while it waits, is being handed over or has arrived. */
    void mayBeAskedFor(Instant now) {
        switch (state) {
            case WAITING -> throw ReminderCode.MAIL_PENDING.refuse();
            case DELIVERED -> throw ReminderCode.MAIL_DELIVERED.refuse();
            case ATTEMPTED ->
                DomainError.require(
                        startedAt == null || !now.isBefore(startedAt.plus(PATIENCE)), ReminderCode.MAIL_UNDER_WAY);
            case FAILED, UNCERTAIN, DROPPED -> {}
        }
    }

    /** Whether it is to be handed over now. */
    boolean isDue(Instant now) {
        return state == State.WAITING && (startedAt == null || !now.isBefore(startedAt.plus(pause())));
    }

    private Duration pause() {
        return PATIENCE.multipliedBy(1L << (Math.min(attempts, MOST_ATTEMPTS) - 1));
    }
}
