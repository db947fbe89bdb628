package vn.danvan.kernel.agency;

/** The kinds of bodies that the plan's section III.1 addresses. */
public enum AgencyKind {
    /** Tỉnh ủy. */
    PROVINCIAL_PARTY_COMMITTEE("Tỉnh ủy"),
    /** Huyện ủy. */
    DISTRICT_PARTY_COMMITTEE("Huyện ủy"),
    /** Thành ủy. */
    CITY_PARTY_COMMITTEE("Thành ủy"),
    /** Đảng ủy trực thuộc Tỉnh ủy. */
    SUBORDINATE_PARTY_COMMITTEE("Đảng ủy trực thuộc"),
    /** Ban cán sự đảng. */
    PARTY_CIVIL_AFFAIRS_COMMITTEE("Ban cán sự đảng"),
    /** Đảng đoàn. */
    PARTY_GROUP("Đảng đoàn"),
    /** Ban Đảng, cơ quan tham mưu giúp việc. */
    PARTY_BOARD("Ban Đảng"),
    /** Sở. */
    DEPARTMENT("Sở"),
    /** Ngành. */
    SECTOR_AGENCY("Ngành"),
    /** Ủy ban Mặt trận Tổ quốc Việt Nam. */
    FATHERLAND_FRONT("Mặt trận Tổ quốc"),
    /** Tổ chức chính trị - xã hội. */
    SOCIO_POLITICAL_ORGANISATION("Tổ chức chính trị - xã hội");

    private final String vi;

    AgencyKind(String vi) {
        this.vi = vi;
    }

    /** The Vietnamese name that people see. */
    public String vi() {
        return vi;
    }
}
