package vn.danvan.log.proof;

/**
 * Something that is not as it was sealed, cosigned or brought.
 *
 * @param index log index of the first event that it is about
 * @param detail particulars
 */
public record Finding(long index, Kind kind, String detail) {

    /** What is wrong. */
    public enum Kind {
        /** There is no event with this index, though there are later ones. */
        GAP("Thiếu sự kiện ở vị trí này", "There is no event at this index"),
        /** The log ends here, and something that was signed or kept goes on. */
        MISSING_END("Nhật ký kết thúc ở đây, nhưng cây đã ký còn dài hơn", "The log ends here; a tree of it goes on"),
        /** The head and the last event do not agree. */
        HEAD("Vị trí đầu ghi không khớp với sự kiện cuối", "The head is not behind the last event"),
        /** The bytes are not those whose hash is stored beside them. */
        LEAF_HASH("Nội dung không khớp mã băm lưu kèm", "The bytes are not those of the hash beside them"),
        /** The columns that the event is found by are not what its bytes say. */
        COLUMNS("Các cột tra cứu không khớp nội dung", "The columns are not what the bytes say"),
        /** It does not follow the event before it in its stream. */
        STREAM_VERSION(
                "Không nối tiếp sự kiện trước trong luồng", "It does not follow the one before it in its stream"),
        /** A tree has another leaf at this index. */
        OTHER_LEAF("Không phải sự kiện đã đưa vào cây", "A tree has another leaf here"),
        /** A tree lacks a tile, or its tiles do not fit each other. */
        TILE("Cây lưu giữ bị thiếu hoặc bị sửa", "A tree lacks hashes, or they do not fit each other"),
        /** The log does not lead to a root that was signed; it is so from this index on, or later. */
        ROOT("Không dẫn tới gốc đã ký", "The log does not lead to a root that was signed"),
        /** What was signed from here on is not signed by the log's key. */
        KEY("Chữ ký không phải của khóa nhật ký", "It is not signed by the log's key");

        private final String vi;
        private final String en;

        Kind(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        /** A sentence in Vietnamese. */
        public String vi() {
            return vi;
        }

        /** The same in English. */
        public String en() {
            return en;
        }
    }
}
