package vn.danvan.kernel.association;

/** What an association may have below it. */
public enum SubUnitKind {
    /** Chi hội, phân hội. */
    BRANCH("chi hội"),
    /** Trung tâm, viện. */
    CENTRE("trung tâm"),
    /** Văn phòng đại diện. */
    OFFICE("văn phòng đại diện"),
    /** Pháp nhân trực thuộc khác. */
    LEGAL_PERSON("pháp nhân trực thuộc");

    private final String vi;

    SubUnitKind(String vi) {
        this.vi = vi;
    }

    /** The Vietnamese words that people see. */
    public String vi() {
        return vi;
    }
}
