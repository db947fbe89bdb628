package vn.danvan.standalone.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.danvan.kernel.agency.AgencyKind;

/** Plausible figures of a quarter's report. The same agency and period always give the same figures. */
final class Figures {

    private static final long MILLION = 1_000_000;

    private Figures() {}

    /** A source of chance that depends on nothing but the words. */
    static SplittableRandom chance(String... words) {
        return new SplittableRandom(String.join("/", words).hashCode() * 0x9E37_79B9_7F4A_7C15L);
    }

    /**
     * The values of one report, by indicator.
     *
     * @param quarter from 1, the first of 2020: later quarters are further on
     */
    static Map<String, Object> of(String agency, AgencyKind kind, int quarter) {
        SplittableRandom chance = chance(agency, "Q" + quarter);
        boolean district = kind == AgencyKind.DISTRICT_PARTY_COMMITTEE || kind == AgencyKind.CITY_PARTY_COMMITTEE;
        Map<String, Object> values = new LinkedHashMap<>();
        long conferences = chance.nextInt(1, district ? 9 : 4);
        values.put("TT01", conferences);
        values.put("TT02", conferences * chance.nextInt(40, 160));
        values.put("TT03", (long) chance.nextInt(0, 25));
        values.put("VB01", (long) chance.nextInt(1, 6));
        SplittableRandom lasting = chance(agency, "stock");
        values.put("HO01", (long) lasting.nextInt(district ? 4 : 0, district ? 9 : 4));
        values.put("HO02", (long) lasting.nextInt(district ? 5 : 0, district ? 18 : 5));
        if (district) {
            values.put("HO03", lasting.nextInt(4_000, 30_000) + (long) quarter * chance.nextInt(0, 200));
            values.put("HO04", (long) chance.nextInt(0, 3));
            values.put("HO05", (long) chance.nextInt(0, 2));
            long posts = lasting.nextInt(3, 15);
            values.put("BC01", posts);
            values.put("BC02", posts - chance.nextInt(0, 3));
            values.put("KP01", posts * 85 * MILLION);
            values.put("KP02", posts * 85 * MILLION / 4 * (1 + (quarter - 1) % 4));
        }
        values.put("DV01", (long) chance.nextInt(0, 3));
        long inspections = chance.nextInt(0, district ? 5 : 3);
        values.put("KT01", inspections);
        values.put("KT02", inspections == 0 ? 0L : inspections + chance.nextInt(0, 4));
        values.put("VP01", (long) chance.nextInt(0, 2));
        if (district || kind == AgencyKind.DEPARTMENT) {
            long received = chance.nextInt(20, 400) * MILLION;
            values.put("TC01", received);
            values.put("TC02", chance.nextInt(0, 200) * MILLION);
            values.put("TC03", chance.nextInt(0, 4) == 0 ? chance.nextInt(50, 900) * MILLION : 0L);
            values.put("TC04", received / 100 * chance.nextInt(40, 130));
        }
        values.put("PH01", (long) chance.nextInt(0, 3));
        values.put("PH02", (long) chance.nextInt(0, 5));
        values.put("DN01", (long) chance.nextInt(0, 2));
        values.put("TD01", (long) Math.min(100, chance.nextInt(8, 25) * quarter + 5));
        return values;
    }

    /** Why more was spent than came in, where that is so: the form asks for it. */
    static List<Map<String, String>> explanations(Map<String, Object> values, int year) {
        List<Map<String, String>> explanations = new ArrayList<>();
        if (dong(values, "TC04") > dong(values, "TC01") + dong(values, "TC02") + dong(values, "TC03")) {
            explanations.add(Map.of(
                    "rule", "R2", "explanation", "Sử dụng cả số dư tài trợ chuyển từ năm " + (year - 1) + " sang."));
        }
        return explanations;
    }

    private static long dong(Map<String, Object> values, String indicator) {
        return values.get(indicator) instanceof Long amount ? amount : 0;
    }
}
