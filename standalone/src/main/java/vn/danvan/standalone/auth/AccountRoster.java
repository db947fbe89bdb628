package vn.danvan.standalone.auth;

import static vn.danvan.kernel.Role.ADMIN;
import static vn.danvan.kernel.Role.AGENCY_EDITOR;
import static vn.danvan.kernel.Role.AGENCY_HEAD;
import static vn.danvan.kernel.Role.APPROVER;
import static vn.danvan.kernel.Role.ASSOCIATION;
import static vn.danvan.kernel.Role.AUDITOR;
import static vn.danvan.kernel.Role.FINANCE_APPRAISER;
import static vn.danvan.kernel.Role.INSPECTOR;
import static vn.danvan.kernel.Role.MOBILISATION_LEAD;
import static vn.danvan.kernel.Role.MOBILISATION_OFFICER;
import static vn.danvan.kernel.Role.ORGANISATION_BOARD;
import static vn.danvan.kernel.Role.STATE_MANAGEMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.danvan.standalone.demo.BundledData;

/** Who gets an account at the first start. */
public final class AccountRoster {

    private static final Account ADMINISTRATOR =
            new Account("quantri", List.of(ADMIN), null, null, true, "Quản trị hệ thống");

    private AccountRoster() {}

    /** Just someone who can get in. */
    public static List<Account> administrator() {
        return List.of(ADMINISTRATOR);
    }

    /**
     * Everyone of the demo: two of each agency that owes a sub-plan ({@code hb.hu.dabac.editor}, {@code .head}), one of
     * each association ({@code hb.hoi.ctd.hoi}), and those who work for the province.
     */
    public static List<Account> demo() {
        List<Account> accounts = new ArrayList<>(List.of(
                ADMINISTRATOR,
                of("danvan.officer", "HB.BD.DANVAN", "Chuyên viên Ban Dân vận", MOBILISATION_OFFICER),
                of("danvan.officer2", "HB.BD.DANVAN", "Chuyên viên Ban Dân vận (2)", MOBILISATION_OFFICER),
                of("danvan.lead", "HB.BD.DANVAN", "Trưởng Ban Dân vận", MOBILISATION_LEAD),
                of("tochuc", "HB.BD.TOCHUC", "Ban Tổ chức", ORGANISATION_BOARD),
                of("noivu", "HB.SO.NOIVU", "Sở Nội vụ", STATE_MANAGEMENT),
                of("taichinh", "HB.SO.TAICHINH", "Sở Tài chính", FINANCE_APPRAISER),
                of("ubnd", "HB.BCS.UBND", "Ban cán sự đảng UBND tỉnh", APPROVER),
                of("taichinh.ubnd", "HB.SO.TAICHINH", "Kiêm thẩm định và phê duyệt", FINANCE_APPRAISER, APPROVER),
                of("thanhtra", "HB.NG.THANHTRA", "Thanh tra viên", INSPECTOR),
                of("thanhtra2", "HB.NG.THANHTRA", "Thanh tra viên (2)", INSPECTOR),
                new Account("kiemtoan", List.of(AUDITOR), null, null, false, "Kiểm toán")));
        BundledData.rows("agencies.csv").stream()
                .filter(agency -> !agency.get("sub_plan_required_by").isEmpty())
                .forEach(agency -> {
                    String code = agency.get("code");
                    String name = agency.get("name_vi");
                    accounts.add(of(lower(code) + ".editor", code, name + ": người soạn thảo", AGENCY_EDITOR));
                    accounts.add(of(lower(code) + ".head", code, name + ": thủ trưởng", AGENCY_HEAD));
                });
        BundledData.rows("associations.csv").forEach(association -> {
            String code = association.get("code");
            accounts.add(new Account(
                    lower(code) + ".hoi", List.of(ASSOCIATION), null, code, false, association.get("name_vi")));
        });
        return List.copyOf(accounts);
    }

    private static Account of(String name, String agency, String nameVi, vn.danvan.kernel.Role... roles) {
        return new Account(name, List.of(roles), agency, null, false, nameVi);
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
