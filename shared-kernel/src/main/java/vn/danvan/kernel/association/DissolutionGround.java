package vn.danvan.kernel.association;

/** Why an association is dissolved. */
public enum DissolutionGround {
    /** Tự giải thể theo nghị quyết đại hội. */
    SELF_DISSOLUTION("tự giải thể"),
    /** Hết thời hạn hoạt động ghi trong điều lệ. */
    EXPIRED("hết thời hạn hoạt động"),
    /** Đã hoàn thành mục đích ghi trong điều lệ. */
    PURPOSE_FULFILLED("đã hoàn thành mục đích"),
    /** Không hoạt động, không báo cáo nhiều năm liền. */
    INACTIVE("không hoạt động, không báo cáo nhiều năm liền"),
    /** Quá hạn đại hội mà không tổ chức. */
    CONGRESS_OVERDUE("quá hạn đại hội"),
    /** Hết thời hạn đình chỉ mà không khắc phục. */
    SUSPENSION_EXPIRED("hết thời hạn đình chỉ mà không khắc phục"),
    /** Vi phạm pháp luật, bị cơ quan có thẩm quyền giải thể. */
    VIOLATION("vi phạm pháp luật, bị giải thể");

    private final String vi;

    DissolutionGround(String vi) {
        this.vi = vi;
    }

    /** The Vietnamese words that people see. */
    public String vi() {
        return vi;
    }
}
