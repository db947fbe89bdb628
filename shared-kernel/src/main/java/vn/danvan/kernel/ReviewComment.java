package vn.danvan.kernel;

/**
 * What a reviewer wants changed.
 *
 * @param target the section or field that it is about: a section's code, an indicator's code, or {@code title}
 * @param reason the coded reason
 * @param text what to change, in words
 */
public record ReviewComment(String target, Reason reason, String text) {

    /** Why something is returned. */
    public enum Reason {
        /** Thiếu nội dung. */
        MISSING_CONTENT,
        /** Chưa bám sát kế hoạch của tỉnh. */
        NOT_IN_LINE_WITH_PLAN,
        /** Chưa rõ trách nhiệm. */
        UNCLEAR_RESPONSIBILITY,
        /** Thời hạn không phù hợp. */
        UNREALISTIC_DATE,
        /** Số liệu chưa đúng hoặc chưa khớp. */
        WRONG_FIGURE,
        /** Thiếu minh chứng. */
        MISSING_EVIDENCE,
        /** Lý do khác. */
        OTHER
    }
}
