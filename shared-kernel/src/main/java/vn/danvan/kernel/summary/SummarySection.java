package vn.danvan.kernel.summary;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a summary report, in the order in which the document has them. What an officer writes to one takes the
 * place of its generated sentences, if it has such; its tables and charts stay.
 */
public enum SummarySection {
    SUB_PLANS("KE-HOACH-CU-THE", "Kế hoạch cụ thể", true),
    REPORTS("CHE-DO-BAO-CAO", "Chế độ báo cáo", true),
    INDICATORS("CHI-TIEU", "Kết quả theo các chỉ tiêu", true),
    TASKS("NHIEM-VU", "Nhiệm vụ của kế hoạch", true),
    DISSEMINATION("QUAN-TRIET", "Quán triệt, tuyên truyền", true),
    COORDINATION("PHOI-HOP", "Phối hợp, vận động, đối ngoại nhân dân", true),
    ASSOCIATIONS("HOI-QUAN-CHUNG", "Hội quần chúng", true),
    STAFFING("BIEN-CHE", "Biên chế", true),
    BUDGETS("KHOAN-KINH-PHI", "Khoán kinh phí", true),
    SERVICES("DICH-VU-CONG", "Dịch vụ công giao cho hội", true),
    AID("VIEN-TRO", "Viện trợ, tài trợ", true),
    DELIVERABLES("DE-AN", "Đề án, quy định, tiêu chí", true),
    INSPECTIONS("KIEM-TRA", "Kiểm tra, giám sát, thanh tra", true),
    URGING("DON-DOC", "Cơ quan, đơn vị cần đôn đốc", true),
    ASSESSMENT("DANH-GIA", "Đánh giá chung", false),
    SHORTCOMINGS("HAN-CHE", "Hạn chế, khuyết điểm", false),
    CAUSES("NGUYEN-NHAN", "Nguyên nhân", false),
    PROPOSALS("KIEN-NGHI", "Đề xuất, kiến nghị", false),
    NOTES("GHI-CHU", "Ghi chú", false);

    private final String code;
    private final String vi;
    private final boolean generated;

    SummarySection(String code, String vi, boolean generated) {
        this.code = code;
        this.vi = vi;
        this.generated = generated;
    }

    /** The section with a code, if there is one. */
    public static Optional<SummarySection> ofCode(String code) {
        return Stream.of(values()).filter(section -> section.code.equals(code)).findFirst();
    }

    /**
     * The section beside which what agencies write to a section of their form is collected: the one that the form names, or
     * else the one of the same code, or else the notes.
     *
     * @param named code of the section that the form names, if it names one
     */
    public static SummarySection receiving(String formSection, @Nullable String named) {
        return ofCode(named == null ? formSection : named).orElse(NOTES);
    }

    /** Its stable code, such as {@code DANH-GIA}. */
    public String code() {
        return code;
    }

    /** The Vietnamese name that people see. */
    public String vi() {
        return vi;
    }

    /** Whether its sentences are written from the figures; the others say only what an officer writes. */
    public boolean generated() {
        return generated;
    }
}
