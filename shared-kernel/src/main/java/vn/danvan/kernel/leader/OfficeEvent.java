package vn.danvan.kernel.leader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.StoredAs;

/**
 * The life of an office: who holds it from when to when. That it must be held by a party member is a duty of the office,
 * which its assignment gives it, and never a fact about a person.
 */
public sealed interface OfficeEvent {

    /** The office. */
    OfficeId office();

    /**
     * A term of a person in the office.
     *
     * @param number how many terms the person has had in this office, this one included
     * @param from first day
     * @param to last day, unless it ends before
     * @param service whether the person serves the State or is retired
     * @param decision number of the decision or resolution
     * @param eligibility how age and number of terms were judged on the first day
     */
    record Term(
            LeaderId leader,
            int number,
            LocalDate from,
            LocalDate to,
            Service service,
            String decision,
            Eligibility eligibility) {}

    /**
     * How a person was found eligible. The age itself is not kept: it would outlive the person's erasure.
     *
     * @param age against the age rule in force on the first day
     * @param ageRule the version of that rule; absent when none was in force
     * @param exceptionRule the version of the rule that allows the exemption, when one was used
     * @param exemption number of the decision that exempts, when one was needed
     * @param termsRule the version of the rule on the number of terms; absent when none was in force
     */
    record Eligibility(
            AgeCheck age,
            @Nullable String ageRule,
            @Nullable String exceptionRule,
            @Nullable String exemption,
            @Nullable String termsRule) {}

    /** The outcome of judging an age. */
    enum AgeCheck {
        /** Không quá tuổi quy định. */
        WITHIN,
        /** Quá tuổi, có quyết định cho phép. */
        EXEMPTED,
        /** Chưa có quy định có hiệu lực. */
        NO_RULE_IN_FORCE
    }

    /** Whether a person serves the State or is retired. */
    enum Service {
        /** Đương chức. */
        SERVING,
        /** Đã nghỉ hưu. */
        RETIRED
    }

    /** Why a term ends before its last day. */
    enum EndGround {
        /** Từ nhiệm. */
        RESIGNED,
        /** Miễn nhiệm, bãi nhiệm. */
        RELIEVED,
        /** Chuyển công tác. */
        TRANSFERRED,
        /** Qua đời. */
        DIED
    }

    /** Somebody takes the office. */
    @StoredAs("office.appointed")
    record Appointed(OfficeId office, Term term) implements OfficeEvent {}

    /** Whoever holds the office holds it for one term more; the term before ends on the day before at the latest. */
    @StoredAs("office.re-elected")
    record Reelected(OfficeId office, Term term) implements OfficeEvent {}

    /**
     * A term ends before its last day.
     *
     * @param on last day
     * @param decision number of the decision, if there is one
     */
    @StoredAs("office.term-ended")
    record TermEnded(
            OfficeId office,
            LeaderId leader,
            LocalDate on,
            EndGround ground,
            @Nullable String decision) implements OfficeEvent {}

    /**
     * The office must be held by a party member, because of what is assigned to it.
     *
     * @param document number of the document that assigns it
     */
    @StoredAs("office.duty-declared")
    record DutyDeclared(OfficeId office, String document) implements OfficeEvent {}

    /**
     * That duty no longer goes with the office.
     *
     * @param document number of the document that says so
     */
    @StoredAs("office.duty-lifted")
    record DutyLifted(OfficeId office, String document) implements OfficeEvent {}
}
