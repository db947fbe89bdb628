package vn.danvan.kernel.aid;

/** Where aid comes from (plan, II.4: <i>trong tỉnh, ngoài tỉnh và nước ngoài</i>). */
public enum AidSource {
    /** From inside the province. */
    IN_PROVINCE("Trong tỉnh"),
    /** From elsewhere in the country. */
    OUTSIDE_PROVINCE("Ngoài tỉnh"),
    /** From abroad; nothing is received before the State has approved. */
    FOREIGN("Nước ngoài");

    private final String vi;

    AidSource(String vi) {
        this.vi = vi;
    }

    /** The Vietnamese name that people see. */
    public String vi() {
        return vi;
    }
}
