package vn.danvan.query.summary;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.kernel.template.TemplateId;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A summary report: the version that is being made or that counts, and those that were issued.
 *
 * @param edition from 1; one more with each correction
 * @param figuresAt log index of the figures
 * @param figures hash of the figures
 * @param template the Word template of the version that is being made or counts last; absent for the bundled one
 * @param narratives text by section
 * @param content what was submitted or signed last: the hash that a signature names; absent while it is being written
 * @param issued every version that went out, the latest last
 * @param madeOnClosing log index of the closing of the period that had the register generate it last; absent when only
 *     people have
 * @param submitBy last day on which the register's draft is to be put before the lead; absent when it has been
 * @param version of the stream
 */
@RecordBuilder
public record SummaryView(
        SummaryId summary,
        PeriodId period,
        SummaryKind kind,
        Status status,
        int edition,
        long figuresAt,
        ContentHash figures,
        @Nullable UsedTemplate template,
        Map<String, String> narratives,
        @Nullable ContentHash content,
        @Nullable String because,
        List<Issue> issued,
        @Nullable Long madeOnClosing,
        @Nullable LocalDate submitBy,
        List<Step> steps,
        long version)
        implements Versioned, SummaryViewBuilder.With {

    /** Its table. */
    public static final ViewTable<SummaryView> TABLE = ViewTable.of("summary", SummaryView.class)
            .filter("period", "Kỳ báo cáo", "Period")
            .filter("kind", "Loại báo cáo", "Kind of report")
            .filter("status", "Trạng thái", "Status");

    /** Where it stands. */
    public enum Status {
        /** Đang soạn. */
        DRAFT,
        /** Chờ ký. */
        SUBMITTED,
        /** Đã ký. */
        SIGNED,
        /** Đã ban hành. */
        ISSUED,
        /** Đã thu hồi. */
        REVOKED
    }

    /**
     * A version that went out.
     *
     * @param number within the issuer's series of the year
     * @param symbol such as {@code BC/BDVTU}
     * @param template that it went out in; absent for the bundled one
     * @param recipients whom it was sent to, and since which log index each has acknowledged it
     */
    public record Issue(
            int edition,
            AgencyId issuer,
            int number,
            String symbol,
            LocalDate issuedOn,
            ContentHash content,
            @Nullable UsedTemplate template,
            List<Delivery> recipients) {}

    /**
     * An adopted template.
     *
     * @param code under which the file was in use when the version was generated
     * @param content hash of the file
     */
    public record UsedTemplate(TemplateId code, ContentHash content) {}

    /** One recipient (Nơi nhận). */
    public record Delivery(AgencyId recipient, @Nullable Long acknowledgedAt) {}

    static SummaryView fold(
            @Nullable SummaryView before,
            SummaryEvent event,
            Recorded at,
            Function<ContentHash, TemplateId> templates) {
        if (before == null) {
            if (event instanceof SummaryEvent.Generated e) {
                return new SummaryView(
                        e.summary(),
                        e.summary().period(),
                        e.summary().kind(),
                        Status.DRAFT,
                        e.version(),
                        e.logIndex(),
                        e.figures(),
                        used(e.template(), templates),
                        Map.of(),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(Step.of(e, at)),
                        at.version());
            }
            throw new IllegalStateException("not generated: " + event.summary());
        }
        List<Step> steps = Step.append(before.steps, Step.of(event, at));
        SummaryView it = before.with(to -> to.steps(steps).version(at.version()));
        return switch (event) {
            case SummaryEvent.Generated e ->
                it.with(to -> to.status(Status.DRAFT)
                        .figuresAt(e.logIndex())
                        .figures(e.figures())
                        .template(used(e.template(), templates))
                        .content(null));
            case SummaryEvent.MadeOnClosing e ->
                it.with(to -> to.madeOnClosing(e.closing()).submitBy(e.submitBy()));
            case SummaryEvent.NarrativeEdited e -> {
                Map<String, String> texts = new TreeMap<>(it.narratives);
                texts.put(e.section(), e.text());
                yield it.with(to -> to.status(Status.DRAFT).narratives(texts).content(null));
            }
            case SummaryEvent.NarrativeWithdrawn e -> {
                Map<String, String> texts = new TreeMap<>(it.narratives);
                texts.remove(e.section());
                yield it.with(to -> to.status(Status.DRAFT).narratives(texts).content(null));
            }
            case SummaryEvent.Submitted e ->
                it.with(to -> to.status(Status.SUBMITTED).content(e.content()).submitBy(null));
            case SummaryEvent.Returned e ->
                it.with(to -> to.status(Status.DRAFT).content(null).because(e.reason()));
            case SummaryEvent.Signed e ->
                it.with(to -> to.status(Status.SIGNED).content(e.content()).because(null));
            case SummaryEvent.Issued e -> {
                Issue issue = new Issue(
                        e.version(),
                        e.issuer(),
                        e.number(),
                        e.symbol(),
                        e.issuedOn(),
                        e.content(),
                        it.template,
                        List.of());
                yield it.with(to -> to.status(Status.ISSUED).issued(Step.append(it.issued, issue)));
            }
            case SummaryEvent.Distributed e -> {
                List<Delivery> sent = e.recipients().stream()
                        .map(recipient -> new Delivery(recipient, null))
                        .toList();
                yield it.deliveries(Stream.concat(it.issued.getLast().recipients().stream(), sent.stream())
                        .toList());
            }
            case SummaryEvent.Acknowledged e ->
                it.deliveries(it.issued.getLast().recipients().stream()
                        .map(d -> d.recipient().equals(e.recipient()) ? new Delivery(d.recipient(), at.index()) : d)
                        .toList());
            case SummaryEvent.CorrectionBegun e ->
                it.with(to -> to.status(Status.DRAFT)
                        .edition(e.version())
                        .content(null)
                        .because(e.reason()));
            case SummaryEvent.Revoked e ->
                it.with(to -> to.status(Status.REVOKED).because(e.reason()));
        };
    }

    private static @Nullable UsedTemplate used(
            @Nullable ContentHash template, Function<ContentHash, TemplateId> templates) {
        return template == null ? null : new UsedTemplate(templates.apply(template), template);
    }

    /** As a recipient sees it: without what is being written for the next version. */
    SummaryView asSent() {
        boolean out = status == Status.ISSUED || status == Status.REVOKED;
        return out ? this : with(to -> to.narratives(Map.of()).template(null).content(null));
    }

    private SummaryView deliveries(List<Delivery> recipients) {
        Issue last = issued.getLast();
        List<Issue> all = Step.append(
                issued.subList(0, issued.size() - 1),
                new Issue(
                        last.edition(),
                        last.issuer(),
                        last.number(),
                        last.symbol(),
                        last.issuedOn(),
                        last.content(),
                        last.template(),
                        recipients));
        return with(to -> to.issued(all));
    }
}
