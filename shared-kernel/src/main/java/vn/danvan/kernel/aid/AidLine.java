package vn.danvan.kernel.aid;

/**
 * One purpose that a grant's money may be spent on.
 *
 * @param code unique within the grant, such as {@code L1}
 */
public record AidLine(String code, String name) {}
