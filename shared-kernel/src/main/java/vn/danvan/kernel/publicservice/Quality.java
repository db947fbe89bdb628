package vn.danvan.kernel.publicservice;

/** How the agency that assigned a service finds what was delivered. */
public enum Quality {
    /** Đạt yêu cầu. */
    MET("Đạt yêu cầu"),
    /** Đạt một phần. */
    PARTLY_MET("Đạt một phần"),
    /** Không đạt. */
    NOT_MET("Không đạt");

    private final String vi;

    Quality(String vi) {
        this.vi = vi;
    }

    /** The Vietnamese name that people see. */
    public String vi() {
        return vi;
    }
}
