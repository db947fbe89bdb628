package vn.danvan.kernel.reminder;

/** Why a body was told. */
public enum NoticeKind {
    /** Nhắc trước hạn. */
    BEFORE("Nhắc trước hạn"),
    /** Đôn đốc sau khi quá hạn. */
    AFTER("Đôn đốc quá hạn"),
    /** Đôn đốc định kỳ sau khi quá hạn. */
    REPEATED("Đôn đốc định kỳ"),
    /** Báo cáo cơ quan cấp trên. */
    ESCALATION("Báo cáo cấp trên"),
    /** Văn bản đôn đốc. */
    WRITTEN("Văn bản đôn đốc"),
    /** Gửi văn bản: nobody is urged by it. */
    DELIVERY("Gửi văn bản");

    private final String vi;

    NoticeKind(String vi) {
        this.vi = vi;
    }

    /** The Vietnamese name that people see. */
    public String vi() {
        return vi;
    }
}
