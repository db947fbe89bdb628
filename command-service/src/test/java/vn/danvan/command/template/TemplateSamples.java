package vn.danvan.command.template;

import java.util.List;
import java.util.Set;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.evidence.EvidenceEvent;
import vn.danvan.kernel.evidence.EvidenceId;
import vn.danvan.kernel.template.TemplateId;

/** Two files that the board has put in, one of another body, and people. */
final class TemplateSamples {

    static final TemplateId ID = new TemplateId("MAU-BC-BDV");
    static final AgencyId BOARD = new AgencyId("HB.BD.DANVAN");
    static final ContentHash FIRST = ContentHash.of("mẫu 2020");
    static final ContentHash SECOND = ContentHash.of("mẫu 2021");
    static final ContentHash OF_OTHERS = ContentHash.of("mẫu của sở");
    static final Actor LEAD = actor("lead", BOARD, Role.MOBILISATION_LEAD);
    static final Actor OFFICER = actor("officer", BOARD, Role.MOBILISATION_OFFICER);

    private TemplateSamples() {}

    static Actor actor(String account, AgencyId agency, Role... roles) {
        return new Actor(new PersonId(account), agency, null, Set.of(roles), false);
    }

    static Register register() {
        Register register = new Register();
        for (ContentHash content : List.of(FIRST, SECOND)) {
            put(register, BOARD, content);
        }
        put(register, new AgencyId("HB.SO.NOIVU"), OF_OTHERS);
        return register;
    }

    private static void put(Register register, AgencyId body, ContentHash content) {
        EvidenceId id = EvidenceId.of(body, content);
        register.happened(
                id,
                new EvidenceEvent.Stored(
                        id,
                        content,
                        48_213,
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "mau-bao-cao.docx"));
    }
}
