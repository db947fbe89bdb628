package vn.danvan.query;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.DissolutionGround;
import vn.danvan.kernel.leader.LeaderEvent;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.kernel.leader.Office;
import vn.danvan.kernel.leader.OfficeEvent;
import vn.danvan.kernel.leader.OfficeId;
import vn.danvan.log.Story;
import vn.danvan.service.privacy.PersonalData;

/** An association whose chair takes office, and that is dissolved. */
record Leaders(PersonalData personal) {

    static final String NAME = "Bùi Văn Ví Dụ";
    static final AssociationId ASSOCIATION = new AssociationId("HOI.GIAITHE");
    static final OfficeId CHAIR = new OfficeId(ASSOCIATION, Office.CHAIR, 1);
    private static final LeaderId LEADER = new LeaderId(new UUID(0x7000, 1));

    void takeOffice(Story story) {
        story.tell(
                        ASSOCIATION,
                        new AssociationEvent.Registered(
                                ASSOCIATION, "Hội giải thể", AssociationClass.ASSIGNED, Level.PROVINCE, "x"))
                .tell(
                        LEADER,
                        new LeaderEvent.Recorded(
                                LEADER,
                                ASSOCIATION,
                                personal.seal(LEADER, LeaderEvent.NAME, NAME),
                                personal.seal(LEADER, LeaderEvent.BIRTH_DATE, "1960-01-02")))
                .tell(
                        CHAIR,
                        new OfficeEvent.Appointed(
                                CHAIR,
                                new OfficeEvent.Term(
                                        LEADER,
                                        1,
                                        LocalDate.parse("2020-05-20"),
                                        LocalDate.parse("2025-05-19"),
                                        OfficeEvent.Service.RETIRED,
                                        "812-QĐ/TU",
                                        new OfficeEvent.Eligibility(
                                                OfficeEvent.AgeCheck.NO_RULE_IN_FORCE, null, null, null, null))));
    }

    void dissolve(Story story) {
        story.tell(
                ASSOCIATION,
                new AssociationEvent.Dissolved(
                        ASSOCIATION,
                        DissolutionGround.SELF_DISSOLUTION,
                        "2-QĐ",
                        "x",
                        LocalDate.parse("2020-07-01"),
                        List.of(),
                        new PersonId("ubnd")));
    }
}
