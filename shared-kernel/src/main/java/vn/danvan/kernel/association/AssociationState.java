package vn.danvan.kernel.association;

/** Where an association stands in its life. */
public enum AssociationState {
    /** Đang hoạt động. */
    OPERATING("đang hoạt động"),
    /** Bị đình chỉ hoạt động có thời hạn. */
    SUSPENDED("bị đình chỉ"),
    /** Đã sáp nhập vào hội khác. */
    MERGED("đã sáp nhập"),
    /** Đã hợp nhất thành hội mới. */
    CONSOLIDATED("đã hợp nhất"),
    /** Đã chia thành các hội mới. */
    DIVIDED("đã chia"),
    /** Đã giải thể. */
    DISSOLVED("đã giải thể");

    private final String vi;

    AssociationState(String vi) {
        this.vi = vi;
    }

    /** The Vietnamese words that people see. */
    public String vi() {
        return vi;
    }

    /** Whether the association is no more: it takes no command. */
    public boolean ended() {
        return this != OPERATING && this != SUSPENDED;
    }
}
