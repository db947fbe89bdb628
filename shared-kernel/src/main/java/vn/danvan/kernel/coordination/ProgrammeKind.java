package vn.danvan.kernel.coordination;

/** What bodies do together. */
public enum ProgrammeKind {
    /** Chương trình phối hợp của Mặt trận, tổ chức chính trị - xã hội và các hội (II.5, III.4). */
    PROGRAMME("Chương trình phối hợp"),
    /** Cuộc vận động, phong trào thi đua (II.5). */
    CAMPAIGN("Cuộc vận động, phong trào"),
    /** Hoạt động đối ngoại nhân dân, vận động người Việt Nam ở nước ngoài (II.6). */
    DIPLOMACY("Đối ngoại nhân dân");

    private final String vi;

    ProgrammeKind(String vi) {
        this.vi = vi;
    }

    /** The Vietnamese name that people see. */
    public String vi() {
        return vi;
    }
}
