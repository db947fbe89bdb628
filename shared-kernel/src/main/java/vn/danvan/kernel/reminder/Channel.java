package vn.danvan.kernel.reminder;

/** How a body is told. */
public enum Channel {
    /** Trong phần mềm. */
    IN_APP,
    /** Thư điện tử tới hộp thư của cơ quan. */
    EMAIL,
    /** Lịch (iCalendar). */
    CALENDAR
}
