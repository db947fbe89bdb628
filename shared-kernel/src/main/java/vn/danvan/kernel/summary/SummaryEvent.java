package vn.danvan.kernel.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.agency.AgencyId;

/**
 * The life of a summary report. Its content is the figures at a log index and the narratives that were edited; whoever
 * signs binds to the hash of both, and whatever changes it afterwards takes the signature away.
 */
public sealed interface SummaryEvent {

    /** The summary report. */
    SummaryId summary();

    /**
     * Its figures are those of a log index; narratives that were edited stay.
     *
     * @param version from 1; the next one after each issue that is corrected
     * @param logIndex the event of the log after which the figures stand
     * @param figures hash of the figures as the reporting service gives them at that index, in JSON
     * @param template hash of the adopted file that its Word document is laid out in; absent for the bundled one
     */
    @StoredAs("summary.generated")
    record Generated(
            SummaryId summary,
            int version,
            long logIndex,
            ContentHash figures,
            @Nullable ContentHash template) implements SummaryEvent {

        /** In the bundled template. */
        public Generated(SummaryId summary, int version, long logIndex, ContentHash figures) {
            this(summary, version, logIndex, figures, null);
        }
    }

    /**
     * It was generated because the period closed, as a rule says, and not because somebody asked for it.
     *
     * @param version that was generated
     * @param closing log index of the closing
     * @param notified the body that is told, that of who closed the period; absent when it acted for none
     * @param submitBy last day on which the draft is to be put before the lead
     * @param ruleVersion the rule that says so
     */
    @StoredAs("summary.made-on-closing")
    record MadeOnClosing(
            SummaryId summary,
            int version,
            long closing,
            @Nullable AgencyId notified,
            LocalDate submitBy,
            String ruleVersion)
            implements SummaryEvent {}

    /**
     * A section has this text.
     *
     * @param section code of a {@link SummarySection}, such as {@code DANH-GIA}
     */
    @StoredAs("summary.narrative-edited")
    record NarrativeEdited(SummaryId summary, String section, String text) implements SummaryEvent {}

    /**
     * What was written to a section counts no more: it says again what is generated, or nothing.
     *
     * @param section code of a {@link SummarySection}
     */
    @StoredAs("summary.narrative-withdrawn")
    record NarrativeWithdrawn(SummaryId summary, String section) implements SummaryEvent {}

    /** It was put before the lead. */
    @StoredAs("summary.submitted")
    record Submitted(SummaryId summary, ContentHash content) implements SummaryEvent {}

    /** The lead sent it back. */
    @StoredAs("summary.returned")
    record Returned(SummaryId summary, String reason) implements SummaryEvent {}

    /** The lead signed this content. */
    @StoredAs("summary.signed")
    record Signed(SummaryId summary, ContentHash content) implements SummaryEvent {}

    /**
     * It went out, with a number.
     *
     * @param number within the issuer's series of the year, from 1
     * @param symbol what stands behind the number, such as {@code BC/BDVTU}
     * @param ruleVersion the rule that says the symbol
     */
    @StoredAs("summary.issued")
    record Issued(
            SummaryId summary,
            int version,
            AgencyId issuer,
            int number,
            String symbol,
            LocalDate issuedOn,
            ContentHash content,
            String ruleVersion)
            implements SummaryEvent {}

    /**
     * It was sent to these bodies (Nơi nhận).
     *
     * @param recipients each body that it was sent to now, by name or as one of a group
     * @param groups the groups that were named, as they were on the day; absent when none was
     * @param acknowledgeBy last day on which a recipient's word that it has it is on time; absent when no rule asks for it
     * @param ruleVersion the rule that says so
     */
    @StoredAs("summary.distributed")
    record Distributed(
            SummaryId summary,
            int version,
            List<AgencyId> recipients,
            @Nullable List<SentGroup> groups,
            @Nullable LocalDate acknowledgeBy,
            @Nullable String ruleVersion)
            implements SummaryEvent {

        /** One to bodies by name, of whom no word is asked. */
        public Distributed(SummaryId summary, int version, List<AgencyId> recipients) {
            this(summary, version, recipients, null, null, null);
        }
    }

    /** A recipient says that it has it, or its successor for it. */
    @StoredAs("summary.acknowledged")
    record Acknowledged(SummaryId summary, int version, AgencyId recipient) implements SummaryEvent {}

    /** The issued version was wrong: another one is being made. The issued one stays on record. */
    @StoredAs("summary.correction-begun")
    record CorrectionBegun(SummaryId summary, int version, String reason) implements SummaryEvent {}

    /** The issued version counts no more, and none takes its place. */
    @StoredAs("summary.revoked")
    record Revoked(SummaryId summary, int version, String reason) implements SummaryEvent {}
}
