package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Aid and public services of 2020 and 2021: sponsorship from inside and outside the province, foreign aid that is approved,
 * received, reported and closed, foreign aid that is not approved, and two services that other associations deliver.
 */
final class AidPart {

    private static final String APPROVER = "ubnd";
    private static final long MILLION = 1_000_000;

    private AidPart() {}

    static void write(Script script) {
        redCross(script);
        blind(script);
        learning(script);
        agentOrange(script);
        consumers(script);
        builders(script);
    }

    /** Foreign: approved in June 2020, raised after the floods of October, closed at the end of 2021. */
    private static void redCross(Script script) {
        Grant grant = new Grant(script, "HB.HOI.CTD");
        grant.register(
                day(2020, 5, 20),
                "FOREIGN",
                "Hội Chữ thập đỏ Na Uy",
                "Giảm nhẹ rủi ro thiên tai dựa vào cộng đồng tại huyện Đà Bắc",
                1_850,
                List.of("Tập huấn, diễn tập phòng, chống thiên tai", "Trang thiết bị cảnh báo sớm"));
        grant.decide(day(2020, 6, 25), "approve", Map.of("decision", "Số 1375/QĐ-UBND ngày 25/6/2020"));
        grant.receive(day(2020, 6, 29), 900, "BC-06/2020");
        grant.spend(day(2020, 8, 14), "L1", 245, "PC-31/2020", "Tập huấn đội xung kích phòng, chống thiên tai 6 xã");
        grant.spend(day(2020, 9, 25), "L2", 380, "PC-44/2020", "Lắp đặt 8 cụm loa cảnh báo sớm");
        grant.pledge(day(2020, 11, 5), 2_100, "Phụ lục 01 ngày 02/11/2020", "Bổ sung hỗ trợ sau mưa lũ tháng 10");
        grant.decide(day(2020, 11, 20), "approve", Map.of("decision", "Số 2790/QĐ-UBND ngày 20/11/2020"));
        grant.report(day(2020, 12, 31), day(2020, 6, 1), "Đã tập huấn 12 đội xung kích, lắp 8 cụm loa cảnh báo sớm.");
        grant.receive(day(2021, 2, 22), 1_200, "BC-02/2021");
        grant.spend(day(2021, 6, 18), "L1", 520, "PC-19/2021", "Diễn tập cấp huyện và 12 xã");
        grant.spend(day(2021, 9, 30), "L2", 925, "PC-38/2021", "Trạm đo mưa tự động và thiết bị cứu hộ");
        grant.report(day(2021, 12, 10), day(2021, 1, 1), "Hoàn thành các nội dung theo văn kiện đã được phê duyệt.");
        grant.close(day(2021, 12, 15), 0, 30, "Quỹ phòng, chống thiên tai của Hội theo thư đồng ý ngày 13/12/2021");
    }

    private static void blind(Script script) {
        Grant grant = new Grant(script, "HB.HOI.NGUOIMU");
        grant.register(
                day(2020, 4, 10),
                "IN_PROVINCE",
                "Công ty Điện lực Hòa Bình",
                "Dạy nghề xoa bóp, bấm huyệt cho người mù",
                180,
                List.of("Mở lớp dạy nghề"));
        grant.receive(day(2020, 4, 16), 180, "UNC-0416");
        grant.spend(day(2020, 5, 28), "L1", 96, "PC-05", "Học phí, ăn ở đợt 1 của 24 học viên");
        grant.spend(day(2020, 6, 24), "L1", 84, "PC-09", "Học phí, ăn ở đợt 2 của 24 học viên");
        grant.report(day(2020, 6, 30), day(2020, 4, 1), "Mở 2 lớp dạy nghề cho 24 hội viên, 19 người có việc làm.");
        grant.close(day(2020, 7, 6), 0, 0, null);
    }

    private static void learning(Script script) {
        Grant grant = new Grant(script, "HB.HOI.KHUYENHOC");
        grant.register(
                day(2020, 3, 12),
                "OUTSIDE_PROVINCE",
                "Quỹ Khuyến học Việt Nam",
                "Học bổng cho học sinh nghèo vượt khó năm học 2020 - 2021",
                320,
                List.of("Học bổng", "Sách và thiết bị học tập"));
        grant.receive(day(2020, 3, 20), 160, "GBC-2003");
        grant.spend(day(2020, 5, 15), "L1", 120, "PC-12", "Trao 120 suất học bổng");
        grant.receive(day(2020, 8, 28), 160, "GBC-2808");
        grant.spend(day(2020, 9, 5), "L2", 150, "PC-21", "Sách giáo khoa lớp 1 cho 15 xã vùng cao");
        grant.report(day(2020, 12, 30), day(2020, 1, 1), "Trao 120 suất học bổng, 1.500 bộ sách giáo khoa.");
    }

    private static void agentOrange(Script script) {
        Grant grant = new Grant(script, "HB.HOI.DADC");
        grant.register(
                day(2020, 6, 5),
                "FOREIGN",
                "Tổ chức Trái tim vì nạn nhân",
                "Khám sàng lọc cho nạn nhân chất độc da cam",
                640,
                List.of("Khám sàng lọc"));
        grant.decide(
                day(2020, 7, 20),
                "refuse",
                Map.of("reason", "Bên tài trợ chưa có giấy đăng ký hoạt động tại Việt Nam còn hiệu lực."));
    }

    /** Advice to consumers: two results, the second accepted in part; finished. */
    private static void consumers(Script script) {
        Service service = new Service(script, "HB.HOI.NTD", "HB.SO.CONGTHUONG");
        service.assign(
                day(2020, 3, 2),
                "Tư vấn, hòa giải khiếu nại của người tiêu dùng",
                "Có 12 tư vấn viên, văn phòng tại 3 huyện; Sở Công Thương thẩm định ngày 25/02/2020",
                "03/2020/HĐ-DVC",
                180,
                240,
                "vụ việc",
                day(2021, 2, 28));
        service.result(day(2020, 6, 26), day(2020, 3, 2), day(2020, 6, 20), 70, 52, "66 vụ hòa giải thành");
        service.judge(
                day(2020, 6, 29),
                "1/confirm",
                Map.of("quantity", 70, "value", 52 * MILLION, "quality", "MET", "opinion", "Đủ hồ sơ, đạt yêu cầu."));
        service.result(day(2021, 2, 20), day(2020, 6, 21), day(2021, 2, 15), 168, 126, "151 vụ hòa giải thành");
        service.judge(
                day(2021, 2, 26),
                "2/confirm",
                Map.of(
                        "quantity",
                        160,
                        "value",
                        120 * MILLION,
                        "quality",
                        "PARTLY_MET",
                        "opinion",
                        "Nghiệm thu 160 vụ việc đủ hồ sơ; 8 vụ thiếu biên bản hòa giải."));
        service.end(day(2021, 3, 1), Map.of("ending", "FINISHED"));
    }

    /** Comments on building plans: the first result sent back; ended before its time. */
    private static void builders(Script script) {
        Service service = new Service(script, "HB.HOI.XAYDUNG", "HB.SO.XAYDUNG");
        service.assign(
                day(2020, 6, 15),
                "Tư vấn, phản biện đồ án quy hoạch chung xây dựng xã nông thôn mới",
                "Có 21 kỹ sư, kiến trúc sư có chứng chỉ hành nghề hạng II trở lên",
                "07/2020/HĐ-DVC",
                260,
                20,
                "đồ án",
                day(2021, 6, 30));
        service.result(day(2020, 12, 4), day(2020, 6, 15), day(2020, 11, 30), 6, 78, "6 đồ án đã phản biện");
        service.judge(day(2020, 12, 11), "1/return", Map.of("reason", "Thiếu ý kiến của Ủy ban nhân dân 2 xã."));
        service.result(day(2020, 12, 18), day(2020, 6, 15), day(2020, 11, 30), 4, 52, "4 đồ án đủ ý kiến của xã");
        service.judge(
                day(2020, 12, 24),
                "2/confirm",
                Map.of("quantity", 4, "value", 52 * MILLION, "quality", "MET", "opinion", "Nghiệm thu 4 đồ án."));
        service.end(
                day(2021, 4, 12), Map.of("ending", "TERMINATED", "reason", "Hội không còn đủ số kỹ sư theo hợp đồng."));
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static String member(String association) {
        return association.toLowerCase(Locale.ROOT) + ".hoi";
    }

    /** One grant, its acts dated and keyed. */
    private record Grant(Script script, String association, String[] id) {

        Grant(Script script, String association) {
            this(script, association, new String[1]);
        }

        void register(LocalDate on, String source, String donor, String purpose, long millions, List<String> purposes) {
            List<Map<String, String>> lines = new ArrayList<>();
            purposes.forEach(name -> lines.add(Map.of("code", "L" + (lines.size() + 1), "name", name)));
            script.at(
                    on,
                    0,
                    c -> id[0] = c.post(
                                    member(association),
                                    "aid-" + association,
                                    "/aid-grants",
                                    Map.of(
                                            "association", association,
                                            "source", source,
                                            "donor", donor,
                                            "purpose", purpose,
                                            "pledged", millions * MILLION,
                                            "pledgedOn", on.toString(),
                                            "lines", lines))
                            .id());
        }

        void decide(LocalDate on, String verb, Map<String, Object> body) {
            act(APPROVER, on, 0, verb, body);
        }

        void receive(LocalDate on, long millions, String voucher) {
            act(
                    member(association),
                    on,
                    10,
                    "receipts",
                    Map.of("amount", millions * MILLION, "receivedOn", on.toString(), "voucher", voucher));
        }

        void spend(LocalDate on, String line, long millions, String voucher, String what) {
            act(
                    member(association),
                    on,
                    20,
                    "spendings",
                    Map.of(
                            "line", line,
                            "amount", millions * MILLION,
                            "spentOn", on.toString(),
                            "voucher", voucher,
                            "what", what));
        }

        void pledge(LocalDate on, long millions, String document, String reason) {
            act(
                    member(association),
                    on,
                    5,
                    "pledge",
                    Map.of("pledged", millions * MILLION, "document", document, "reason", reason));
        }

        void report(LocalDate on, LocalDate from, String narrative) {
            act(
                    member(association),
                    on,
                    30,
                    "reports",
                    Map.of("from", from.toString(), "to", on.toString(), "narrative", narrative));
        }

        void close(LocalDate on, long returned, long carried, @Nullable String carriedTo) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("returned", returned * MILLION);
            body.put("carried", carried * MILLION);
            if (carriedTo != null) {
                body.put("carriedTo", carriedTo);
            }
            body.put("note", "Đã đối chiếu với bên tài trợ.");
            act(member(association), on, 40, "close", body);
        }

        private void act(String account, LocalDate on, int minute, String verb, Map<String, Object> body) {
            script.at(
                    on,
                    minute,
                    c -> c.post(
                            account,
                            "aid-" + verb + "-" + association + "-" + on,
                            "/aid-grants/" + id[0] + "/" + verb,
                            body));
        }
    }

    /** One service, its acts dated and keyed. */
    private record Service(Script script, String association, String agency, String[] id) {

        Service(Script script, String association, String agency) {
            this(script, association, agency, new String[1]);
        }

        private String head() {
            return agency.toLowerCase(Locale.ROOT) + ".head";
        }

        void assign(
                LocalDate on,
                String name,
                String capability,
                String contract,
                long millions,
                int quantity,
                String unit,
                LocalDate to) {
            script.at(
                    on,
                    0,
                    c -> id[0] = c.post(
                                    head(),
                                    "service-" + association,
                                    "/public-services",
                                    Map.ofEntries(
                                            Map.entry("association", association),
                                            Map.entry("agency", agency),
                                            Map.entry("name", name),
                                            Map.entry("capability", capability),
                                            Map.entry("contract", contract),
                                            Map.entry("value", millions * MILLION),
                                            Map.entry("quantity", quantity),
                                            Map.entry("unit", unit),
                                            Map.entry("from", on.toString()),
                                            Map.entry("to", to.toString())))
                            .id());
        }

        void result(LocalDate on, LocalDate from, LocalDate to, int quantity, long millions, String quality) {
            act(
                    member(association),
                    on,
                    "results",
                    Map.of(
                            "from",
                            from.toString(),
                            "to",
                            to.toString(),
                            "quantity",
                            quantity,
                            "value",
                            millions * MILLION,
                            "quality",
                            quality));
        }

        void judge(LocalDate on, String verb, Map<String, Object> body) {
            act(head(), on, "results/" + verb, body);
        }

        void end(LocalDate on, Map<String, Object> body) {
            act(head(), on, "end", body);
        }

        private void act(String account, LocalDate on, String verb, Map<String, Object> body) {
            script.at(
                    on,
                    0,
                    c -> c.post(
                            account,
                            "service-" + verb.replace('/', '-') + "-" + association + "-" + on,
                            "/public-services/" + id[0] + "/" + verb,
                            body));
        }
    }
}
