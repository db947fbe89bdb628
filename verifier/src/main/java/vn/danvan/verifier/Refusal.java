package vn.danvan.verifier;

import java.io.IOException;
import vn.danvan.proof.ProofException;

/** Why the program does not say yes, in words. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;
    private final String vietnamese;

    /** What the program ends with. */
    enum Exit {
        /** Everything that was asked verifies. */
        VERIFIED(0, "ĐÚNG", "VERIFIED"),
        /** It was read, and it does not verify. */
        NOT_VERIFIED(1, "KHÔNG ĐÚNG", "DOES NOT VERIFY"),
        /** It cannot be read: missing, cut off, too large, of another form. */
        UNREADABLE(2, "KHÔNG ĐỌC ĐƯỢC", "CANNOT BE READ"),
        /** The command line is wrong. */
        USAGE(3, "SAI CÁCH DÙNG", "WRONG USAGE");

        private final int code;
        private final String vietnamese;
        private final String english;

        Exit(int code, String vietnamese, String english) {
            this.code = code;
            this.vietnamese = vietnamese;
            this.english = english;
        }

        int code() {
            return code;
        }

        /** The program's last line. */
        String verdict() {
            return "KẾT LUẬN: " + vietnamese + " / RESULT: " + english;
        }
    }

    private Refusal(Exit exit, String vietnamese, String english) {
        super(english);
        this.exit = exit;
        this.vietnamese = vietnamese;
    }

    static Refusal notVerified(String vietnamese, String english) {
        return new Refusal(Exit.NOT_VERIFIED, vietnamese, english);
    }

    static Refusal unreadable(String vietnamese, String english) {
        return new Refusal(Exit.UNREADABLE, vietnamese, english);
    }

    static Refusal usage(String vietnamese, String english) {
        return new Refusal(Exit.USAGE, vietnamese, english);
    }

    static Refusal of(IOException fault) {
        String what = fault.getClass().getSimpleName() + ": " + Words.plain(String.valueOf(fault.getMessage()));
        return unreadable("Không đọc được tệp: " + what, "A file cannot be read: " + what);
    }

    static Refusal of(ProofException flaw) {
        String detail = Words.plain(String.valueOf(flaw.getMessage()));
        return switch (flaw.flaw()) {
            case MALFORMED ->
                unreadable("Nội dung không đúng quy cách: " + detail, "It is not in the form specified: " + detail);
            case MISSING ->
                unreadable("Thiếu phần cần có của cây: " + detail, "A part of the tree is missing: " + detail);
            case UNKNOWN_KEY ->
                notVerified(
                        "Không có chữ ký của khóa nào đã đưa vào", "It is signed by none of the keys that were given");
            case WRONG_SIGNATURE -> notVerified("Chữ ký không đúng: " + detail, "A signature is wrong: " + detail);
            case WRONG_ORIGIN ->
                notVerified(
                        "Điểm kiểm chứng là của nhật ký khác: " + detail, "The checkpoint is another log's: " + detail);
            case WRONG_INCLUSION ->
                notVerified(
                        "Nhật ký không có sự kiện này ở vị trí này: " + detail,
                        "The log does not have this event at this index: " + detail);
            case WRONG_CONSISTENCY ->
                notVerified(
                        "Nhật ký sau không nối tiếp nhật ký trước: " + detail,
                        "The later log is not the earlier one with more behind it: " + detail);
        };
    }

    Exit exit() {
        return exit;
    }

    String vietnamese() {
        return vietnamese;
    }

    String english() {
        return String.valueOf(getMessage());
    }
}
