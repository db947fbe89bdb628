package vn.danvan.service.view;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Json;

/**
 * Where a page ended.
 *
 * @param question a hash of the list's name, filters and order: a cursor goes on with its own list only
 * @param at log index as of which the list is read
 * @param keys the last row's sort keys, in order, with its key last
 */
record Cursor(String question, long at, List<String> keys) {

    String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(this));
    }

    /** @throws vn.danvan.kernel.DomainError {@code view.bad-cursor} */
    static Cursor decode(String text, String question, int keys) {
        Cursor cursor;
        try {
            cursor = Json.read(Base64.getUrlDecoder().decode(text), Cursor.class);
        } catch (IllegalArgumentException | JacksonException e) {
            throw ViewCode.BAD_CURSOR.refuse();
        }
        @Nullable List<String> its = cursor == null ? null : cursor.keys();
        if (cursor == null
                || its == null
                || its.size() != keys
                || its.contains(null)
                || cursor.at() < -1
                || !question.equals(cursor.question())) {
            throw ViewCode.BAD_CURSOR.refuse();
        }
        return cursor;
    }

    static String question(String list, Map<String, List<String>> parameters) {
        Map<String, List<String>> asked = new TreeMap<>(parameters);
        asked.remove("cursor");
        asked.remove("limit");
        asked.remove("at");
        return ContentHash.of(List.of(list, asked)).value().substring("sha256:".length(), "sha256:".length() + 16);
    }
}
