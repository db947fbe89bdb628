package vn.danvan.kernel.leader;

/** What an association's leaders are. */
public enum Office {
    /** Chủ tịch hội. */
    CHAIR(1),
    /** Phó Chủ tịch hội. */
    VICE_CHAIR(20),
    /** Tổng thư ký. */
    SECRETARY_GENERAL(1),
    /** Trưởng Ban Kiểm tra. */
    HEAD_OF_INSPECTION(1);

    private final int seats;

    Office(int seats) {
        this.seats = seats;
    }

    /** How many of them an association can have. */
    public int seats() {
        return seats;
    }
}
