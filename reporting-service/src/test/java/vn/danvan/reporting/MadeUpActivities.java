package vn.danvan.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.coordination.Activity;
import vn.danvan.kernel.coordination.ActivityId;
import vn.danvan.kernel.coordination.CoordinationEvent;
import vn.danvan.kernel.coordination.Partners;
import vn.danvan.kernel.coordination.ProgrammeId;
import vn.danvan.kernel.coordination.ProgrammeKind;
import vn.danvan.kernel.dissemination.Dissemination;
import vn.danvan.kernel.dissemination.DisseminationEvent;
import vn.danvan.kernel.dissemination.DisseminationForm;
import vn.danvan.kernel.dissemination.DisseminationId;
import vn.danvan.kernel.plan.DirectiveEvent;
import vn.danvan.kernel.plan.DirectiveId;

/** Dissemination, programmes and activities at the end of a made-up history; days from October 2019 to July 2020. */
final class MadeUpActivities {

    static final List<DirectiveId> DIRECTIVES =
            List.of(new DirectiveId("D102"), new DirectiveId("D158"), new DirectiveId("D32"));

    private final History history;
    private final Random random;

    private MadeUpActivities(History history, long seed) {
        this.history = history;
        this.random = new Random(seed * 31 + 5);
    }

    static void play(History history, long seed) {
        MadeUpActivities made = new MadeUpActivities(history, seed);
        made.disseminations();
        made.programmes();
    }

    private LocalDate day() {
        return LocalDate.of(2019, 10, 1).plusDays(random.nextInt(300));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void disseminations() {
        for (DirectiveId directive : DIRECTIVES) {
            history.add(
                    directive.stream(),
                    new DirectiveEvent.Registered(
                            directive, directive.key() + "-TB", LocalDate.of(2019, 1, 1), "Ban Bí thư", "Thông báo"));
        }
        int acts = random.nextInt(25);
        for (int i = 0; i < acts; i++) {
            DisseminationId id = new DisseminationId(new UUID(random.nextLong(), random.nextLong()));
            history.add(id.stream(), new DisseminationEvent.Recorded(id, any(history.agencies), act()));
            switch (random.nextInt(6)) {
                case 0 -> history.add(id.stream(), new DisseminationEvent.Corrected(id, act(), "nhầm"));
                case 1 -> history.add(id.stream(), new DisseminationEvent.Voided(id, "trùng"));
                default -> {}
            }
        }
    }

    private Dissemination act() {
        List<DirectiveId> about = new ArrayList<>(List.of(any(DIRECTIVES)));
        DirectiveId other = any(DIRECTIVES);
        if (!about.contains(other)) {
            about.add(other);
        }
        DisseminationForm form = any(List.of(DisseminationForm.values()));
        return new Dissemination(
                about,
                form,
                "Hội nghị",
                day(),
                "Huyện ủy",
                1 + random.nextInt(3),
                form == DisseminationForm.ARTICLE ? 0 : 1 + random.nextInt(400));
    }

    private void programmes() {
        int programmes = random.nextInt(6);
        for (int i = 0; i < programmes; i++) {
            ProgrammeId id = new ProgrammeId(new UUID(random.nextLong(), random.nextLong()));
            LocalDate from = day();
            @Nullable LocalDate signedOn = random.nextBoolean() ? from.minusDays(random.nextInt(9)) : null;
            history.add(
                    id.stream(),
                    new CoordinationEvent.Registered(
                            id,
                            any(List.of(ProgrammeKind.values())),
                            "Chương trình phối hợp số " + i,
                            "0" + i + "-CTPH",
                            signedOn,
                            any(history.agencies),
                            new Partners(List.of(), List.of(), List.of("Hội hữu nghị")),
                            from,
                            null));
            int activities = random.nextInt(6);
            for (int a = 1; a <= activities; a++) {
                ActivityId activity = new ActivityId("A" + a);
                history.add(id.stream(), new CoordinationEvent.ActivityRecorded(id, activity, activity(), null));
                switch (random.nextInt(5)) {
                    case 0 ->
                        history.add(
                                id.stream(),
                                new CoordinationEvent.ActivityCorrected(id, activity, activity(), "đối chiếu"));
                    case 1 -> history.add(id.stream(), new CoordinationEvent.ActivityVoided(id, activity, "nhầm"));
                    default -> {}
                }
            }
            if (random.nextInt(3) == 0) {
                history.add(id.stream(), new CoordinationEvent.Closed(id, day(), "xong"));
            }
        }
    }

    private Activity activity() {
        List<Activity.Figure> figures = new ArrayList<>();
        if (random.nextBoolean()) {
            figures.add(new Activity.Figure("PH02", "Số cuộc vận động", "cuộc", BigDecimal.valueOf(random.nextInt(4))));
        }
        if (random.nextBoolean()) {
            figures.add(new Activity.Figure(null, "Suất quà", "suất", BigDecimal.valueOf(random.nextInt(900), 1)));
        }
        return new Activity(day(), "Xã Toàn Sơn", "Trao quà", random.nextInt(500), figures);
    }
}
