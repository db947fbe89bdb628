package vn.danvan.kernel.leader;

import vn.danvan.kernel.Ciphertext;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.association.AssociationId;

/**
 * What is known of a person who heads an association: a name and a birth date, sealed, and nothing else. No free text, so
 * that nothing personal stays behind when the person is erased.
 */
public sealed interface LeaderEvent {

    /** Names the name among what is sealed. */
    String NAME = "name";

    /** Names the birth date among what is sealed; ISO 8601. */
    String BIRTH_DATE = "birthDate";

    /** The person. */
    LeaderId leader();

    /**
     * A person was entered.
     *
     * @param association for which the person was entered
     */
    @StoredAs("leader.recorded")
    record Recorded(LeaderId leader, AssociationId association, Ciphertext name, Ciphertext birthDate)
            implements LeaderEvent {}

    /** What had been entered was not right, or is so no longer. Decisions that rested on it stand. */
    @StoredAs("leader.corrected")
    record Corrected(LeaderId leader, Ciphertext name, Ciphertext birthDate, CorrectionGround ground)
            implements LeaderEvent {}

    /**
     * The person's key was erased: what is sealed is unreadable from now on, here and in all that came before.
     *
     * @param basis the article or order that requires it
     */
    @StoredAs("leader.erased")
    record Erased(LeaderId leader, ErasureGround ground, String basis) implements LeaderEvent {}

    /** Why a name or birth date changes. */
    enum CorrectionGround {
        /** Ghi sai. */
        WRONGLY_ENTERED,
        /** Cải chính hộ tịch. */
        CIVIL_STATUS_CHANGED
    }

    /** Why a person is erased. */
    enum ErasureGround {
        /** Hết thời hạn lưu giữ. */
        RETENTION_OVER,
        /** Theo yêu cầu hợp pháp của người đó. */
        REQUESTED,
        /** Theo quyết định của cơ quan có thẩm quyền. */
        ORDERED,
        /** Ghi nhầm người. */
        WRONG_PERSON
    }
}
