package vn.danvan.service.view;

import vn.danvan.kernel.Code;

/** Refusals of reads. */
public enum ViewCode implements Code {
    UNKNOWN_FILTER("view.unknown-filter", Kind.INVALID, "Không có điều kiện lọc này", "There is no such filter"),
    BAD_FILTER("view.bad-filter", Kind.INVALID, "Giá trị lọc không hợp lệ", "The filter does not take this value"),
    BAD_SORT("view.bad-sort", Kind.INVALID, "Không sắp xếp được theo trường này", "There is no sorting by this field"),
    BAD_LIMIT("view.bad-limit", Kind.INVALID, "limit phải từ 1 đến 200", "limit is from 1 to 200"),
    BAD_CURSOR(
            "view.bad-cursor",
            Kind.INVALID,
            "cursor không hợp lệ hoặc không thuộc về câu hỏi này",
            "The cursor is not valid or belongs to another question"),
    BAD_INDEX(
            "view.bad-index",
            Kind.INVALID,
            "Vị trí nhật ký là số nguyên không âm; at còn nhận thời điểm ISO 8601 kèm múi giờ, hoặc ngày",
            "A log index is a whole number, from 0; at also takes an instant (ISO 8601 with offset) or a day"),
    FUTURE_INDEX(
            "view.future-index",
            Kind.INVALID,
            "Vị trí nhật ký này chưa có trong dữ liệu tra cứu",
            "The view has not reached this log index"),
    NO_EFFECTIVE_DATE(
            "view.no-effective-date",
            Kind.INVALID,
            "Dữ liệu này không theo ngày có hiệu lực",
            "What this shows has no effective date"),
    EFFECTIVE_TOO_MUCH(
            "view.effective-too-much",
            Kind.INVALID,
            "Quá nhiều sự kiện để xem theo ngày có hiệu lực; hãy hỏi từng mục; nhiều nhất",
            "Too many events to fold for an effective date; ask for one item; at most"),
    EFFECTIVE_UNCLEAR(
            "view.effective-unclear",
            Kind.INVALID,
            "Không xác định được hiệu lực: thiếu quyết định đi trước quyết định này",
            "What is in effect is not clear: what came before this was not in effect by then"),
    BEHIND(
            "view.behind",
            Kind.UNAVAILABLE,
            "Dữ liệu tra cứu chưa cập nhật tới vị trí yêu cầu; đang có tới",
            "The view has not reached the log index asked for yet; it has");

    private final Text text;

    ViewCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
