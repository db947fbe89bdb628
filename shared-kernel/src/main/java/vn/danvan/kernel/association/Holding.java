package vn.danvan.kernel.association;

/**
 * Something that an association holds or answers for, and that passes to a successor when it ends or divides.
 *
 * @param kind what it is
 * @param item the stream that keeps it, such as {@code budget/0197…}; for a part of a stream, with {@code #} and the part
 *     (<code>inspection/0197…#F1</code>)
 * @param quantity posts for {@link Kind#POSTS}, đồng for {@link Kind#BUDGET} and {@link Kind#AID}; else 1
 */
public record Holding(Kind kind, String item, long quantity) {

    /** What kinds of things pass. */
    public enum Kind {
        /** Biên chế được giao của một năm; can be divided. */
        POSTS(true),
        /** Gói khoán kinh phí với số dư; passes whole. */
        BUDGET(false),
        /** Viện trợ, tài trợ với số dư; passes whole. */
        AID(false),
        /** Đơn vị, pháp nhân trực thuộc. */
        SUB_UNIT(false),
        /** Kết luận kiểm tra còn phải khắc phục. */
        FINDING(false),
        /** Dịch vụ công được giao. */
        PUBLIC_SERVICE(false),
        /** Việc khác còn phải làm. */
        OBLIGATION(false);

        private final boolean divisible;

        Kind(boolean divisible) {
            this.divisible = divisible;
        }

        /** Whether parts of the quantity may pass to different successors. */
        public boolean divisible() {
            return divisible;
        }
    }
}
