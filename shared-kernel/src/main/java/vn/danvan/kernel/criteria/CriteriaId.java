package vn.danvan.kernel.criteria;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.StreamId;

/** One subject's criteria; all of their versions are one stream, so that only one is in force. */
public record CriteriaId(@JsonValue CriteriaSubject subject) implements StreamId {

    /** Those for posts. */
    public static final CriteriaId STAFFING = new CriteriaId(CriteriaSubject.STAFFING);

    /** Those for lump-sum budgets. */
    public static final CriteriaId BUDGET = new CriteriaId(CriteriaSubject.BUDGET);

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CriteriaId {}

    @Override
    @JsonIgnore
    public String category() {
        return "criteria";
    }

    @Override
    @JsonIgnore
    public String key() {
        return subject.name();
    }

    @Override
    public String toString() {
        return stream();
    }
}
