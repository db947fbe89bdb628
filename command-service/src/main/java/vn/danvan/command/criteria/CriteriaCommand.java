package vn.danvan.command.criteria;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.criteria.CriteriaId;
import vn.danvan.kernel.criteria.CriteriaItem;
import vn.danvan.kernel.criteria.CriteriaVersion;

/** What may be asked about criteria. */
public sealed interface CriteriaCommand extends Command {

    /** Whose subject. */
    CriteriaId criteria();

    /** Which version. */
    CriteriaVersion version();

    @Override
    default CriteriaId target() {
        return criteria();
    }

    /** Drafts a version. */
    record DraftCriteria(CriteriaId criteria, CriteriaVersion version, String title, List<CriteriaItem> items)
            implements CriteriaCommand {}

    /** Replaces a draft. */
    record ReviseCriteria(CriteriaId criteria, CriteriaVersion version, String title, List<CriteriaItem> items)
            implements CriteriaCommand {}

    /** Does not approve a draft as it stands. */
    record ReturnCriteria(CriteriaId criteria, CriteriaVersion version, String reason) implements CriteriaCommand {}

    /** Approves a draft and publishes it with its validity. */
    record PublishCriteria(
            CriteriaId criteria,
            CriteriaVersion version,
            String decision,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements CriteriaCommand {}

    /** Repeals a published version from a day on. */
    record RepealCriteria(CriteriaId criteria, CriteriaVersion version, LocalDate from, String decision)
            implements CriteriaCommand {}
}
