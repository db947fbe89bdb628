package vn.danvan.command.deliverable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.deliverable.DeliverableEvent;

/** Who was asked about which draft, and who has answered: each body once. */
final class Consultations {

    private record Round(DeliverableEvent.ConsultationOpened opened, Set<String> answered) {}

    private final List<Round> rounds = new ArrayList<>();

    /** Number of the consultation that comes next. */
    int next() {
        return rounds.size() + 1;
    }

    void on(DeliverableEvent.ConsultationOpened e) {
        rounds.add(new Round(e, new HashSet<>()));
    }

    void on(DeliverableEvent.ConsultationAnswered e) {
        rounds.get(e.consultation() - 1).answered.add(e.body());
    }

    /**
     * Refuses an answer of a body that was not asked, or has answered, or dated before the question.
     *
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found}, {@code deliverable.not-asked},
     *     {@code deliverable.answered}, {@code deliverable.answer-before-asked}
     */
    void mayAnswer(int consultation, String body, LocalDate answeredOn) {
        if (consultation < 1 || consultation > rounds.size()) {
            throw KernelCode.NOT_FOUND.because(Integer.toString(consultation));
        }
        Round round = rounds.get(consultation - 1);
        if (!round.opened.asked().contains(body)) {
            throw DeliverableCode.NOT_ASKED.because(body).at("/body");
        }
        if (round.answered.contains(body)) {
            throw DeliverableCode.ANSWERED.because(body).at("/body");
        }
        if (answeredOn.isBefore(round.opened.askedOn())) {
            throw DeliverableCode.ANSWER_BEFORE_ASKED
                    .because(round.opened.askedOn().toString())
                    .at("/answeredOn");
        }
    }

    /**
     * Refuses while somebody who was asked about the draft may still answer.
     *
     * @throws vn.danvan.kernel.DomainError {@code deliverable.consultation-runs}
     */
    void mustBeOver(int draft, LocalDate on) {
        for (Round round : rounds) {
            boolean everyone = round.answered.containsAll(round.opened.asked());
            if (round.opened.draft() == draft
                    && !everyone
                    && !round.opened.answerBy().isBefore(on)) {
                throw DeliverableCode.CONSULTATION_RUNS.because(
                        round.opened.answerBy().toString());
            }
        }
    }
}
