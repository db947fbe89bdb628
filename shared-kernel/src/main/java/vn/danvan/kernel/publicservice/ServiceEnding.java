package vn.danvan.kernel.publicservice;

/** How an assignment ended. */
public enum ServiceEnding {
    /** Hoàn thành. */
    FINISHED("Hoàn thành"),
    /** Chấm dứt trước hạn. */
    TERMINATED("Chấm dứt");

    private final String vi;

    ServiceEnding(String vi) {
        this.vi = vi;
    }

    /** The Vietnamese name that people see. */
    public String vi() {
        return vi;
    }
}
