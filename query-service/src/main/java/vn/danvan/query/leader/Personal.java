package vn.danvan.query.leader;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Ciphertext;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.leader.LeaderEvent;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.service.privacy.PersonalDataReader;
import vn.danvan.service.privacy.PrivacyCode;

/**
 * Opens what is sealed about leaders, for those who may read it: the association itself, the board that answers for officers,
 * the State authority for associations, and auditors. Others see that it is withheld.
 */
@Component
class Personal {

    private final PersonalDataReader reader;

    Personal(PersonalDataReader reader) {
        this.reader = reader;
    }

    /** Whether personal data is shown. */
    enum Access {
        /** Đọc được. */
        READABLE,
        /** Người dùng không được đọc. */
        WITHHELD,
        /** Đã xóa. */
        ERASED
    }

    /**
     * What is personal.
     *
     * @param name absent unless readable
     * @param birthDate absent unless readable
     * @param age in whole years on the day in question; absent unless readable and there is such a day
     */
    record Data(
            Access access,
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable Integer age) {}

    /**
     * What the actor may read of a person who heads an association.
     *
     * @param on the day on which the age is asked for, if one is
     */
    Data of(
            Actor actor,
            AssociationId association,
            LeaderId leader,
            Ciphertext name,
            Ciphertext birthDate,
            @Nullable LocalDate on) {
        boolean may = actor.is(Role.ORGANISATION_BOARD, Role.STATE_MANAGEMENT, Role.AUDITOR)
                || association.equals(actor.association());
        if (!may) {
            return new Data(Access.WITHHELD, null, null, null);
        }
        try {
            LocalDate born = LocalDate.parse(reader.open(leader, LeaderEvent.BIRTH_DATE, birthDate));
            return new Data(
                    Access.READABLE,
                    reader.open(leader, LeaderEvent.NAME, name),
                    born,
                    on == null ? null : Period.between(born, on).getYears());
        } catch (DomainError unreadable) {
            if (unreadable.code() != PrivacyCode.ERASED) {
                throw unreadable;
            }
            return new Data(Access.ERASED, null, null, null);
        }
    }
}
