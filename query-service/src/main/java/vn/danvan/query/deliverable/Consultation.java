package vn.danvan.query.deliverable;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.Position;
import vn.danvan.query.Step;

/**
 * Bodies were asked about a draft.
 *
 * @param number from 1
 * @param draft number of the draft
 * @param asked codes of agencies and associations
 * @param waitingFor those that have not answered
 */
public record Consultation(
        int number,
        int draft,
        List<String> asked,
        LocalDate askedOn,
        LocalDate answerBy,
        List<Answer> answers,
        List<String> waitingFor) {

    /** What a body says. */
    public record Answer(String body, Position position, String text, LocalDate answeredOn, PersonId recorder) {}

    static Consultation of(DeliverableEvent.ConsultationOpened e) {
        return new Consultation(
                e.consultation(), e.draft(), e.asked(), e.askedOn(), e.answerBy(), List.of(), e.asked());
    }

    static List<Consultation> answered(List<Consultation> all, DeliverableEvent.ConsultationAnswered e) {
        return all.stream()
                .map(it -> it.number == e.consultation() ? it.with(e) : it)
                .toList();
    }

    private Consultation with(DeliverableEvent.ConsultationAnswered e) {
        return new Consultation(
                number,
                draft,
                asked,
                askedOn,
                answerBy,
                Step.append(answers, new Answer(e.body(), e.position(), e.text(), e.answeredOn(), e.recorder())),
                waitingFor.stream().filter(body -> !body.equals(e.body())).toList());
    }
}
