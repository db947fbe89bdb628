package vn.danvan.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.budget.BudgetYearEvent;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionId;

/** Budget packages and inspections of a made-up history. */
final class MadeUpDecisions {

    private final History history;
    private final Random random;

    MadeUpDecisions(History history, Random random) {
        this.history = history;
        this.random = random;
    }

    void play() {
        budgets();
        inspections();
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
                            "budget.first-fiscal-year[ASSIGNED]@2020-01-02"));
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
                history.add(id.stream(), new BudgetEvent.Approved(id, year, agreed, "QĐ", person));
            }
        }
    }

    private void inspections() {
        for (int i = 0; i < 3; i++) {
            InspectionId id = new InspectionId(new UUID(random.nextLong(), random.nextLong()));
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
                            LocalDate.of(2020, 2, 20)));
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
                                List.of()));
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
