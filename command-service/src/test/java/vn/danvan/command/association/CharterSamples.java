package vn.danvan.command.association;

import static vn.danvan.command.association.AssociationSamples.*;

import java.util.List;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.association.CharterId;

/** A charter of the acupuncturists, and what is asked about it. */
final class CharterSamples {

    static final CharterId CHARTER = new CharterId(ACUPUNCTURE);
    static final ContentHash FIRST = ContentHash.of("điều lệ");
    static final ContentHash SECOND = ContentHash.of("điều lệ sửa đổi");

    private CharterSamples() {}

    static Actor actor(String command) {
        return switch (command) {
            case "file", "amend" -> OF_ACUPUNCTURE;
            case "appraise", "return" -> NOIVU;
            default -> UBND;
        };
    }

    static CharterCommand command(String name) {
        return switch (name) {
            case "file" -> new CharterCommand.FileCharter(CHARTER, "Điều lệ", FIRST);
            case "amend" -> new CharterCommand.AmendCharter(CHARTER, "Điều lệ sửa đổi", SECOND, "thêm điều 5");
            case "appraise" -> new CharterCommand.AppraiseCharter(CHARTER, FIRST, "phù hợp");
            case "return" ->
                new CharterCommand.ReturnCharter(
                        CHARTER,
                        List.of(new ReviewComment("Điều 5", ReviewComment.Reason.MISSING_CONTENT, "nêu nhiệm kỳ")));
            case "approve" -> new CharterCommand.ApproveCharter(CHARTER, FIRST, "77/QĐ", TODAY);
            case "reject" -> new CharterCommand.RejectCharter(CHARTER, "chưa được thông qua");
            default -> throw new IllegalArgumentException(name);
        };
    }
}
