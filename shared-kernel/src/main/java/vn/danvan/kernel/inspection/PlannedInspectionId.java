package vn.danvan.kernel.inspection;

import vn.danvan.kernel.Texts;

/**
 * Names one planned inspection of a programme.
 *
 * @param programme the year's programme
 * @param item 1 to 60 capital letters, digits, dots and hyphens, such as {@code K02}
 */
public record PlannedInspectionId(InspectionProgrammeId programme, String item) {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    public PlannedInspectionId {
        Texts.code(item);
    }

    /** The same in one word, such as {@code 2021/HB.NG.THANHTRA/K02}. */
    public String key() {
        return programme.key() + "/" + item;
    }

    @Override
    public String toString() {
        return key();
    }
}
