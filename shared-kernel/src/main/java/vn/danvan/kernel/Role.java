package vn.danvan.kernel;

/** What a user may do (domain, section 2). */
public enum Role {
    /** Drafts and edits its own agency's sub-plans and reports. */
    AGENCY_EDITOR,
    /** Submits, withdraws and amends for its own agency; answers findings. */
    AGENCY_HEAD,
    /** An association: reads all that is recorded about it, files its submissions, answers, appeals. */
    ASSOCIATION,
    /** An officer of Ban Dân vận: opens and closes periods, reviews, returns, accepts, inspects, drafts summaries. */
    MOBILISATION_OFFICER,
    /** The head of Ban Dân vận: signs and issues summaries, reopens a closed period. */
    MOBILISATION_LEAD,
    /** Ban Tổ chức: staffing, officer rules, rearrangement. */
    ORGANISATION_BOARD,
    /** Sở Nội vụ for the People's Committee: associations' lifecycle. */
    STATE_MANAGEMENT,
    /** Sở Tài chính: appraises budget packages. */
    FINANCE_APPRAISER,
    /** Ban cán sự đảng UBND: approves. */
    APPROVER,
    /** Plans and runs inspections. */
    INSPECTOR,
    /** Reads everything, at any past moment; changes nothing. */
    AUDITOR,
    /** Agencies, users, forms; no business decisions. */
    ADMIN;

    /** Whether the role reads the whole province, and not just what belongs to its own body. */
    public boolean readsProvince() {
        return this != AGENCY_EDITOR && this != AGENCY_HEAD && this != ASSOCIATION;
    }
}
