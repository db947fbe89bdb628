package vn.danvan.command.publicservice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.publicservice.PublicServiceEvent;

/** What was delivered under an assignment, result by result. */
final class ServiceResults {

    private enum State {
        PENDING,
        CONFIRMED,
        RETURNED
    }

    private record Kept(PublicServiceEvent.ResultReported reported, Money value, State state) {}

    private final List<Kept> results = new ArrayList<>();

    /** Number of the result that comes next. */
    int next() {
        return results.size() + 1;
    }

    void on(PublicServiceEvent.ResultReported e) {
        results.add(new Kept(e, e.value(), State.PENDING));
    }

    void on(PublicServiceEvent.ResultConfirmed e) {
        results.set(e.result() - 1, new Kept(results.get(e.result() - 1).reported, e.value(), State.CONFIRMED));
    }

    void on(PublicServiceEvent.ResultReturned e) {
        results.set(e.result() - 1, new Kept(results.get(e.result() - 1).reported, Money.ZERO, State.RETURNED));
    }

    /** What counts against the contract: what waits for confirmation as reported, what is confirmed as accepted. */
    Money value() {
        return sum(kept -> kept.state != State.RETURNED);
    }

    /** What was accepted. */
    Money accepted() {
        return sum(kept -> kept.state == State.CONFIRMED);
    }

    boolean anyPending() {
        return results.stream().anyMatch(kept -> kept.state == State.PENDING);
    }

    boolean anyConfirmed() {
        return results.stream().anyMatch(kept -> kept.state == State.CONFIRMED);
    }

    /** Whether a result that counts goes beyond a day. */
    boolean reachBeyond(LocalDate day) {
        return results.stream()
                .anyMatch(kept ->
                        kept.state != State.RETURNED && kept.reported.to().isAfter(day));
    }

    /** @throws vn.danvan.kernel.DomainError {@code resource.not-found}, {@code service.result-decided} */
    PublicServiceEvent.ResultReported pending(int number) {
        if (number < 1 || number > results.size()) {
            throw KernelCode.NOT_FOUND.because(Integer.toString(number));
        }
        Kept kept = results.get(number - 1);
        if (kept.state != State.PENDING) {
            throw PublicServiceCode.RESULT_DECIDED.refuse();
        }
        return kept.reported;
    }

    private Money sum(Predicate<Kept> which) {
        return Money.sum(results.stream().filter(which).map(Kept::value).toList());
    }
}
