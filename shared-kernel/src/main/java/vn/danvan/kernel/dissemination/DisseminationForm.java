package vn.danvan.kernel.dissemination;

/** How a directive is brought to people. */
public enum DisseminationForm {
    /** Hội nghị quán triệt, học tập. */
    CONFERENCE("Hội nghị"),
    /** Tin, bài trên báo, đài, cổng thông tin. */
    ARTICLE("Tin, bài"),
    /** Hình thức khác: sinh hoạt chi bộ, tọa đàm, pa-nô. */
    OTHER("Hình thức khác");

    private final String vi;

    DisseminationForm(String vi) {
        this.vi = vi;
    }

    /** The Vietnamese name that people see. */
    public String vi() {
        return vi;
    }
}
