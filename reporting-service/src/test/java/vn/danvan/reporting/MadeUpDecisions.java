package vn.danvan.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.DissolutionGround;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.budget.BudgetYearEvent;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.FindingRef;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;
import vn.danvan.kernel.inspection.InspectionProgrammeId;
import vn.danvan.kernel.inspection.PlannedInspection;
import vn.danvan.kernel.inspection.PlannedInspectionId;

/** Budget packages, inspections and what becomes of associations in a made-up history. */
final class MadeUpDecisions {

    private static final InspectionProgrammeId PROGRAMME =
            new InspectionProgrammeId(2020, new AgencyId("HB.BD.DANVAN"));

    private final History history;
    private final Random random;

    /** Of its own, so that what was made up before stays as it was. */
    private final Random own;

    MadeUpDecisions(History history, Random random) {
        this.history = history;
        this.random = random;
        this.own = new Random(history.events.size());
    }

    void play() {
        budgets();
        inspections();
        new MadeUpMeans(history).play();
        associations();
    }

    /** Each association at most once: reclassified, suspended, merged, separated, dissolved. */
    private void associations() {
        PersonId by = new PersonId("ubnd");
        LocalDate day = LocalDate.of(2020, 2, 1);
        Random fates = new Random(history.events.size());
        for (int i = 1; i < history.associations.size(); i++) {
            AssociationId id = history.associations.get(i);
            AssociationId first = history.associations.getFirst();
            switch (fates.nextInt(8)) {
                case 0 ->
                    history.then(
                            id.stream(),
                            new AssociationEvent.Reclassified(
                                    id,
                                    i % 3 == 0 ? AssociationClass.OTHER : AssociationClass.ASSIGNED,
                                    i % 3 == 0 ? AssociationClass.ASSIGNED : AssociationClass.OTHER,
                                    "45-QĐ/TU",
                                    "lý do",
                                    day,
                                    by));
                case 1 ->
                    history.then(
                            id.stream(), new AssociationEvent.Suspended(id, "1", "vi phạm", day, day.plusDays(30), by));
                case 2 -> {
                    history.then(
                            id.stream(),
                            new AssociationEvent.MergedInto(id, first, "2", "trùng lĩnh vực", day, List.of(), by));
                    history.then(first.stream(), new AssociationEvent.Absorbed(first, id, "2", day, List.of()));
                }
                case 3 ->
                    history.then(
                            id.stream(),
                            new AssociationEvent.Dissolved(
                                    id, DissolutionGround.EXPIRED, "3", "hết hạn", day, List.of(), by));
                case 4 -> {
                    AssociationId separated = new AssociationId(id.key() + "B");
                    history.then(
                            id.stream(),
                            new AssociationEvent.Separated(id, separated, "4", "lập riêng", day, List.of(), by));
                    history.then(
                            separated.stream(),
                            new AssociationEvent.FoundedBySeparation(
                                    separated,
                                    "Hội tách " + i,
                                    AssociationClass.OTHER,
                                    Level.PROVINCE,
                                    "y tế",
                                    id,
                                    "4",
                                    day,
                                    List.of(),
                                    by));
                }
                default -> {}
            }
        }
    }

    private void budgets() {
        FiscalYear year = new FiscalYear(2021);
        history.add(
                year.stream(), new BudgetYearEvent.CeilingSet(year, new Money(20_000_000_000L), "12-QĐ/UBND", "rule"));
        PersonId person = new PersonId("demo");
        for (AssociationId association : history.associations) {
            BudgetPackageId id = new BudgetPackageId(new UUID(random.nextLong(), random.nextLong()));
            Money total = new Money(100_000_000L + random.nextLong(400_000_000L));
            List<BudgetLine> lines = List.of(new BudgetLine("L1", "Hoạt động", total, null));
            history.add(
                    id.stream(),
                    new BudgetEvent.Proposed(
                            id,
                            association,
                            year,
                            lines,
                            total,
                            person,
                            "budget.first-fiscal-year[ASSIGNED]@2020-01-02",
                            null));
            history.add(id.stream(), new BudgetEvent.Submitted(id, total, person));
            int fate = random.nextInt(6);
            if (fate == 0) {
                continue;
            }
            if (fate == 1) {
                history.add(id.stream(), new BudgetEvent.Returned(id, History.comments(), person));
                continue;
            }
            Money agreed = fate == 2 ? new Money(total.dong() / 2) : total;
            history.add(
                    id.stream(),
                    fate == 2
                            ? new BudgetEvent.Cut(id, lines, agreed, person, "Giảm")
                            : new BudgetEvent.Agreed(id, agreed, person, "Đồng ý"));
            if (fate == 3) {
                history.add(id.stream(), new BudgetEvent.Rejected(id, "Chưa đủ điều kiện", person));
            } else if (fate > 3) {
                history.add(id.stream(), new BudgetEvent.Approved(id, year, agreed, "QĐ", person, null));
            }
        }
    }

    /** One item for each quarter; the first one is carried out. */
    private void programme() {
        List<PlannedInspection> items = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            for (int i = 0; i <= own.nextInt(2); i++) {
                items.add(new PlannedInspection(
                        "K" + items.size(),
                        InspectionEvent.InspectionKind.CHECK,
                        i == 0 ? history.agencies.getFirst() : null,
                        i == 0 ? null : history.associations.getFirst(),
                        "Phạm vi",
                        quarter,
                        PROGRAMME.body()));
            }
        }
        history.add(PROGRAMME.stream(), new InspectionProgrammeEvent.Drafted(PROGRAMME, "Kế hoạch", items));
        history.add(
                PROGRAMME.stream(),
                new InspectionProgrammeEvent.Approved(PROGRAMME, 1, "QĐ", LocalDate.of(2020, 1, 15)));
        for (PlannedInspection item : items) {
            AssociationId from = item.association();
            if (from != null && own.nextInt(3) == 0) {
                history.add(
                        PROGRAMME.stream(),
                        new InspectionProgrammeEvent.ItemPassed(
                                PROGRAMME, item.code(), from, history.associations.getLast(), "412/QĐ"));
            }
        }
    }

    private void decide(InspectionId id, FindingId finding) {
        if (own.nextBoolean()) {
            return;
        }
        history.add(
                id.stream(),
                new InspectionEvent.ViolationDecided(
                        id,
                        finding,
                        "QĐ",
                        LocalDate.of(2020, 3, 1),
                        "Phê bình",
                        "Điều 40",
                        LocalDate.of(2020, 5, 30),
                        "inspection.appeal-days[ALL]@2012-07-01"));
        if (own.nextBoolean()) {
            return;
        }
        history.add(id.stream(), new InspectionEvent.Appealed(id, finding, "Khiếu nại", hashes()));
        if (own.nextBoolean()) {
            return;
        }
        InspectionEvent.AppealOutcome outcome =
                List.of(InspectionEvent.AppealOutcome.values()).get(own.nextInt(3));
        boolean changed = outcome == InspectionEvent.AppealOutcome.CHANGED;
        history.add(
                id.stream(),
                new InspectionEvent.AppealDecided(
                        id,
                        finding,
                        outcome,
                        "QĐ",
                        LocalDate.of(2020, 3, 20),
                        "Đã xét",
                        changed ? "Nhắc nhở" : null,
                        changed ? "Điều 40" : null));
    }

    private void inspections() {
        programme();
        List<FindingRef> earlier = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            InspectionId id = new InspectionId(new UUID(random.nextLong(), random.nextLong()));
            String item = i == 0 ? "K0" : null;
            boolean association = i == 2 && !history.associations.isEmpty();
            history.add(
                    id.stream(),
                    new InspectionEvent.Opened(
                            id,
                            any(List.of(InspectionEvent.InspectionKind.values())),
                            association ? null : any(history.agencies),
                            association ? any(history.associations) : null,
                            (10 + i) + "-QĐ/TU",
                            "Phạm vi",
                            List.of("demo"),
                            LocalDate.of(2020, 2, 1),
                            LocalDate.of(2020, 2, 20),
                            "demo",
                            null,
                            item == null ? null : new PlannedInspectionId(PROGRAMME, item),
                            item == null ? "Đơn phản ánh" : null));
            if (item != null) {
                history.add(PROGRAMME.stream(), new InspectionProgrammeEvent.ItemOpened(PROGRAMME, item, id));
            }
            boolean open = false;
            for (int f = 1; f <= random.nextInt(4); f++) {
                FindingId finding = new FindingId("F" + f);
                history.add(
                        id.stream(),
                        new InspectionEvent.FindingRecorded(
                                id,
                                finding,
                                any(List.of(InspectionEvent.Severity.values())),
                                "Chưa thực hiện đầy đủ chế độ báo cáo",
                                "Điều 30",
                                "Khắc phục",
                                LocalDate.of(2020, 2 + random.nextInt(3), 15),
                                List.of(),
                                null,
                                earlier.isEmpty() || own.nextBoolean() ? null : earlier.getLast()));
                earlier.add(new FindingRef(id, finding));
                decide(id, finding);
                switch (random.nextInt(4)) {
                    case 0 -> {
                        history.add(
                                id.stream(), new InspectionEvent.RemediationSubmitted(id, finding, "Đã làm", hashes()));
                        history.add(id.stream(), new InspectionEvent.RemediationVerified(id, finding, "Đạt"));
                    }
                    case 1 -> {
                        history.add(id.stream(), new InspectionEvent.FindingAnswered(id, finding, "Giải trình"));
                        open = true;
                    }
                    case 2 -> {
                        history.add(
                                id.stream(), new InspectionEvent.RemediationSubmitted(id, finding, "Đã làm", hashes()));
                        history.add(id.stream(), new InspectionEvent.RemediationRefused(id, finding, "Chưa đạt"));
                        open = true;
                    }
                    default -> open = true;
                }
            }
            if (!open) {
                history.add(id.stream(), new InspectionEvent.Closed(id, "Kết luận"));
                if (item != null) {
                    history.add(PROGRAMME.stream(), new InspectionProgrammeEvent.ItemClosed(PROGRAMME, item, id));
                }
            }
        }
    }

    private static List<ContentHash> hashes() {
        return Arrays.asList(ContentHash.of("x"));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
