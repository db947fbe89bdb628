package vn.danvan.verifier;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Where two JSON documents differ. */
final class Difference {

    private Difference() {}

    /** The pointer (RFC 6901) of the first difference, with what stands there on both sides. */
    static String first(JsonNode one, JsonNode other, String pointer) {
        if (one.isObject() && other.isObject()) {
            Set<String> names = new LinkedHashSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            for (String name : names) {
                if (!one.path(name).equals(other.path(name))) {
                    return first(one.path(name), other.path(name), pointer + "/" + name);
                }
            }
        } else if (one.isArray() && other.isArray()) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                if (!one.path(i).equals(other.path(i))) {
                    return first(one.path(i), other.path(i), pointer + "/" + i);
                }
            }
        }
        return Words.plain(pointer + ": " + one + " ≠ " + other);
    }
}
