package vn.danvan.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.criteria.CriteriaVersion;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.staffing.StaffingId;
import vn.danvan.kernel.staffing.StaffingYear;
import vn.danvan.kernel.staffing.StaffingYearEvent;

/** What becomes of the granted packages of a made-up history, and its posts; the chance of it is its own. */
final class MadeUpMeans {

    private static final CriteriaVersion CRITERIA = new CriteriaVersion("TC-BC-2020");
    private static final PersonId PERSON = new PersonId("demo");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    private final History history;
    private final Random random;

    MadeUpMeans(History history) {
        this.history = history;
        this.random = new Random(history.events.size());
    }

    void play() {
        List.copyOf(history.events).forEach(past -> {
            if (past.event() instanceof BudgetEvent.Approved granted) {
                carryOut(granted);
            }
        });
        posts();
    }

    private void carryOut(BudgetEvent.Approved granted) {
        BudgetPackageId id = granted.budget();
        String stream = id.stream();
        long amount = granted.amount().dong();
        if (random.nextInt(3) == 0) {
            Money to = new Money(amount + (random.nextBoolean() ? 1_000_000L : -1_000_000L));
            List<BudgetLine> lines = List.of(new BudgetLine("L1", "Hoạt động", to, null));
            history.add(stream, new BudgetEvent.AdjustmentAsked(id, 1, lines, to, "Thay đổi nhiệm vụ", PERSON));
            history.add(stream, new BudgetEvent.AdjustmentAgreed(id, 1, to, PERSON, "Nhất trí"));
            history.add(
                    stream,
                    new BudgetEvent.Adjusted(id, granted.year(), 1, lines, granted.amount(), to, "QĐ", PERSON, DAY));
            amount = to.dong();
        }
        long paid = 0;
        int instalments = random.nextInt(4);
        for (int i = 1; i <= instalments; i++) {
            long more = i == instalments && random.nextBoolean() ? amount - paid : (amount - paid) / 3;
            history.add(stream, new BudgetEvent.Disbursed(id, i, new Money(more), DAY, "UNC-" + i, PERSON));
            paid += more;
        }
        if (instalments > 0 && random.nextInt(2) == 0) {
            long spent = random.nextBoolean() ? paid : paid - paid / 10;
            history.add(
                    stream,
                    new BudgetEvent.Settled(
                            id,
                            List.of(new BudgetEvent.SpentLine("L1", new Money(spent))),
                            new Money(spent),
                            new Money(paid - spent),
                            DAY,
                            "TB",
                            PERSON));
            if (random.nextBoolean()) {
                history.add(stream, new BudgetEvent.Closed(id, "QĐ", paid > spent ? "C2" : null, PERSON, DAY));
            }
        }
    }

    private void posts() {
        for (int number : List.of(2019, 2020, 2021)) {
            StaffingYear year = new StaffingYear(number);
            history.add(year.stream(), new StaffingYearEvent.CeilingSet(year, 500, "NQ"));
            for (AssociationId association : history.associations) {
                StaffingId id = new StaffingId(year, association);
                int posts = 2 + random.nextInt(8);
                if (random.nextInt(5) > 0) {
                    history.add(id.stream(), new StaffingEvent.Allotted(id, posts, CRITERIA, "QĐ"));
                    if (random.nextInt(4) == 0) {
                        history.add(
                                id.stream(),
                                new StaffingEvent.Adjusted(id, posts, posts + 1, CRITERIA, "Thêm việc", "QĐ"));
                    } else if (random.nextInt(6) == 0) {
                        history.add(id.stream(), new StaffingEvent.Withdrawn(id, posts, "Thu hồi", "QĐ"));
                    }
                }
                for (int i = 0; i < random.nextInt(4); i++) {
                    LocalDate on = LocalDate.of(number, 1 + random.nextInt(6), 15);
                    history.add(
                            id.stream(),
                            new StaffingEvent.HeadcountReported(id, on, posts - 1 + random.nextInt(3), posts));
                }
            }
        }
    }
}
