package vn.danvan.reporting.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.facts.Moment;

/**
 * Numbers and dates as Vietnamese documents write them: {@code 1.234.567}, {@code 97,5 %}, {@code 05/04/2020}. Nothing here
 * asks the machine for its language or its time.
 */
public final class Vi {

    /** What stands where a figure is unknown. */
    public static final String ABSENT = "—";

    private static final List<String> PERIODS = List.of("Quý", "Tháng", "Năm", "Sáu", "Chín", "Kỳ", "Đợt");

    private static final char NO_BREAK_SPACE = '\u00a0';

    private Vi() {}

    /** A whole number in groups of three. */
    public static String number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /** A number with at most two decimals after a comma; a dash when it is absent. */
    public static String number(@Nullable BigDecimal value) {
        if (value == null) {
            return ABSENT;
        }
        String plain =
                value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        boolean negative = plain.startsWith("-");
        int point = plain.indexOf('.');
        String whole = plain.substring(negative ? 1 : 0, point < 0 ? plain.length() : point);
        StringBuilder text = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            text.insert(i, '.');
        }
        return (negative ? "-" : "") + text + (point < 0 ? "" : "," + plain.substring(point + 1));
    }

    /** Đồng; a dash when it is absent. */
    public static String dong(@Nullable Long value) {
        return value == null ? ABSENT : number(value.longValue());
    }

    /** A percentage, such as {@code 97,5 %}; a dash when it is absent. */
    public static String percent(@Nullable BigDecimal value) {
        return value == null ? ABSENT : number(value) + NO_BREAK_SPACE + "%";
    }

    /** What became of a figure: {@code tăng 3,5 điểm}, {@code giảm 2}, {@code không đổi}; a dash when it is unknown. */
    public static String change(@Nullable BigDecimal difference, String unit) {
        if (difference == null) {
            return ABSENT;
        }
        return switch (difference.signum()) {
            case 0 -> "không đổi";
            case 1 -> "tăng " + number(difference) + unit;
            default -> "giảm " + number(difference.negate()) + unit;
        };
    }

    /** A date, such as {@code 05/04/2020}; a dash when it is absent. */
    public static String date(@Nullable LocalDate date) {
        return date == null
                ? ABSENT
                : two(date.getDayOfMonth()) + "/" + two(date.getMonthValue()) + "/" + date.getYear();
    }

    /** The date of a document: {@code ngày 05 tháng 4 năm 2020}; days below 10 and the months 1 and 2 have two digits. */
    public static String longDate(LocalDate date) {
        String month = date.getMonthValue() <= 2 ? two(date.getMonthValue()) : Integer.toString(date.getMonthValue());
        return "ngày " + two(date.getDayOfMonth()) + " tháng " + month + " năm " + date.getYear();
    }

    /** A moment in Vietnam, such as {@code 08:30:05 ngày 05/04/2020}. */
    public static String moment(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, Moment.ZONE);
        return two(time.getHour())
                + ":"
                + two(time.getMinute())
                + ":"
                + two(time.getSecond())
                + " ngày "
                + date(time.toLocalDate());
    }

    /** A period's title in the middle of a sentence: {@code quý I năm 2020}; a name keeps its capital. */
    static String inSentence(String title) {
        return PERIODS.stream().anyMatch(word -> title.startsWith(word + " "))
                ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1)
                : title;
    }

    private static String two(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }
}
