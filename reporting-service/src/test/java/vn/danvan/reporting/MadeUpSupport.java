package vn.danvan.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.kernel.aid.AidGrantId;
import vn.danvan.kernel.aid.AidLine;
import vn.danvan.kernel.aid.AidSource;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.DeliverableKind;
import vn.danvan.kernel.deliverable.Milestone;
import vn.danvan.kernel.publicservice.PublicServiceEvent;
import vn.danvan.kernel.publicservice.PublicServiceId;
import vn.danvan.kernel.publicservice.Quality;
import vn.danvan.kernel.publicservice.ServiceEnding;

/** Aid, public services and deliverables of a made-up history. */
final class MadeUpSupport {

    private static final PersonId PERSON = new PersonId("demo");

    private final History history;
    private final Random random;

    MadeUpSupport(History history, long seed) {
        this.history = history;
        this.random = new Random(seed * 31 + 7);
    }

    void play() {
        for (AssociationId association : history.associations) {
            if (random.nextInt(2) == 0) {
                grant(association);
            }
            if (random.nextInt(3) == 0) {
                service(association);
            }
        }
        for (int i = 1; i <= random.nextInt(6); i++) {
            deliverable(new DeliverableId("DA-" + i));
        }
    }

    /** From November 2019 to May 2020: before, in and after the first quarter. */
    private LocalDate day() {
        return LocalDate.of(2019, 11, 1).plusDays(random.nextInt(212));
    }

    private void grant(AssociationId association) {
        AidGrantId id = new AidGrantId(new UUID(random.nextLong(), random.nextLong()));
        AidSource source = any(List.of(AidSource.values()));
        Money pledged = new Money(random.nextLong(1_000, 2_000));
        LocalDate pledgedOn = random.nextInt(6) == 0 ? LocalDate.of(2020, 4, 1) : LocalDate.of(2019, 10, 1);
        history.add(
                id.stream(),
                new AidEvent.Registered(
                        id,
                        association,
                        source,
                        "Quỹ Sông Đà",
                        "thiên tai",
                        pledged,
                        pledgedOn,
                        List.of(new AidLine("L1", "Tập huấn")),
                        PERSON));
        if (source == AidSource.FOREIGN) {
            int fate = random.nextInt(4);
            if (fate == 0) {
                return;
            }
            if (fate == 1) {
                history.add(id.stream(), new AidEvent.Refused(id, "trùng", PERSON, "rule"));
                return;
            }
            history.add(
                    id.stream(),
                    new AidEvent.Approved(id, pledged, "QĐ", LocalDate.of(2019, 10, 2), PERSON, "aid.rule"));
        }
        money(id);
    }

    private void money(AidGrantId id) {
        long received = 0;
        long spent = 0;
        List<Integer> spendings = new ArrayList<>();
        int entries = 1 + random.nextInt(6);
        for (int entry = 1; entry <= entries; entry++) {
            long amount = random.nextLong(1, 101);
            if (random.nextBoolean()) {
                history.add(
                        id.stream(), new AidEvent.Received(id, entry, new Money(amount), day(), "BC-" + entry, PERSON));
                received += amount;
            } else {
                history.add(
                        id.stream(),
                        new AidEvent.Spent(id, entry, "L1", new Money(amount), day(), "PC-" + entry, "x", PERSON));
                spent += amount;
                spendings.add(entry);
            }
        }
        if (!spendings.isEmpty() && random.nextInt(3) == 0) {
            history.add(id.stream(), new AidEvent.EntryCancelled(id, spendings.getFirst(), "nhầm", PERSON));
        } else if (received >= spent && random.nextInt(3) == 0) {
            Money left = new Money(received - spent);
            history.add(
                    id.stream(),
                    new AidEvent.Closed(
                            id, new Money(received), new Money(spent), left, Money.ZERO, null, "x", PERSON));
        }
        if (random.nextInt(4) == 0) {
            history.add(id.stream(), new AidEvent.PledgeAmended(id, new Money(2_500), "PL", "x", PERSON));
        }
    }

    private void service(AssociationId association) {
        PublicServiceId id = new PublicServiceId(new UUID(random.nextLong(), random.nextLong()));
        AgencyId agency = any(history.agencies);
        history.add(
                id.stream(),
                new PublicServiceEvent.Assigned(
                        id,
                        association,
                        agency,
                        "Tư vấn",
                        "đủ điều kiện",
                        "HĐ",
                        new Money(500),
                        10,
                        "vụ",
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 12, 31),
                        PERSON));
        int results = random.nextInt(4);
        long accepted = 0;
        for (int result = 1; result <= results; result++) {
            history.add(
                    id.stream(),
                    new PublicServiceEvent.ResultReported(id, result, day(), day(), 3, new Money(100), "tốt", PERSON));
            switch (random.nextInt(3)) {
                case 0 -> {
                    history.add(
                            id.stream(),
                            new PublicServiceEvent.ResultConfirmed(
                                    id, result, 3, new Money(80), Quality.MET, "đạt", PERSON));
                    accepted += 80;
                }
                case 1 -> history.add(id.stream(), new PublicServiceEvent.ResultReturned(id, result, "x", PERSON));
                default -> {}
            }
        }
        if (random.nextInt(2) == 0) {
            boolean finished = random.nextBoolean();
            history.add(
                    id.stream(),
                    new PublicServiceEvent.Ended(
                            id,
                            finished ? ServiceEnding.FINISHED : ServiceEnding.TERMINATED,
                            day(),
                            new Money(accepted),
                            finished ? null : "x",
                            PERSON));
        }
    }

    private void deliverable(DeliverableId id) {
        ContentHash content = ContentHash.of(id);
        history.add(
                id.stream(),
                new DeliverableEvent.Commissioned(
                        id,
                        any(List.of(DeliverableKind.values())),
                        "Đề án " + id.key(),
                        "III.2",
                        null,
                        any(history.agencies),
                        List.of(),
                        day(),
                        List.of(new Milestone("M1", "Khảo sát", day()), new Milestone("M2", "Dự thảo", day())),
                        PERSON));
        if (random.nextBoolean()) {
            history.add(id.stream(), new DeliverableEvent.MilestoneReached(id, "M1", day(), "x"));
        }
        if (random.nextInt(3) == 0) {
            history.add(id.stream(), new DeliverableEvent.Extended(id, "M2", LocalDate.of(2020, 12, 1), "x"));
        }
        if (random.nextInt(4) == 0) {
            history.add(id.stream(), new DeliverableEvent.Cancelled(id, "gộp"));
            return;
        }
        if (random.nextInt(4) > 0) {
            history.add(id.stream(), new DeliverableEvent.DraftSubmitted(id, 1, content, "x.docx", "x", PERSON));
            if (random.nextBoolean()) {
                history.add(id.stream(), new DeliverableEvent.Promulgated(id, 1, content, "1/QĐ", day(), PERSON));
            }
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
