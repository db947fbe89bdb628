package vn.danvan.command.association;

import static vn.danvan.command.association.AssociationSamples.*;

import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.FoundingId;

/** A founding of an association of lawyers, and what is asked about it. */
final class FoundingSamples {

    static final FoundingId FOUNDING = new FoundingId(new UUID(0x7000L, 1));
    static final ContentHash DRAFT = ContentHash.of("dự thảo điều lệ");
    static final LocalDate RECOGNISED_ON = LocalDate.of(2020, 2, 1);

    private FoundingSamples() {}

    static Actor actor(String command) {
        return switch (command) {
            case "license", "refuse" -> UBND;
            default -> NOIVU;
        };
    }

    static FoundingCommand command(String name) {
        return switch (name) {
            case "recognise" ->
                new FoundingCommand.RecogniseCommittee(
                        FOUNDING, "Hội Luật sư tỉnh", Level.PROVINCE, "pháp luật", 7, "12/QĐ", RECOGNISED_ON);
            case "appraise" -> appraise(62);
            case "license" ->
                new FoundingCommand.LicenseAssociation(FOUNDING, NEW, AssociationClass.OTHER, "118/QĐ", RECOGNISED_ON);
            case "refuse" -> new FoundingCommand.RefuseLicence(FOUNDING, "trùng lĩnh vực");
            case "end" -> new FoundingCommand.EndCommittee(FOUNDING, "hết thời hạn");
            default -> throw new IllegalArgumentException(name);
        };
    }

    static FoundingCommand appraise(int members) {
        return new FoundingCommand.AppraiseDossier(FOUNDING, members, DRAFT, "đủ hồ sơ");
    }
}
