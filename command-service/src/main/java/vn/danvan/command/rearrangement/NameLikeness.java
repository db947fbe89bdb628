package vn.danvan.command.rearrangement;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much two associations' names have in common: the words of the shorter name that the longer one has too, in percent of
 * the shorter. Words are compared without diacritics and case; words that say only what kind of body it is, or where, do not
 * count.
 */
final class NameLikeness {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** hội, hiệp hội, liên hiệp, liên minh, ban đại diện, tổ chức; tỉnh, huyện, thành phố, xã, phường; và, các, của. */
    private static final Set<String> COMMON = Set.of(
            "hoi", "hiep", "lien", "minh", "ban", "dai", "dien", "chi", "to", "chuc", "tinh", "huyen", "thanh", "pho",
            "xa", "phuong", "va", "cac", "cua");

    private NameLikeness() {}

    /** In percent, from 0 to 100, rounded down. */
    static int of(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        int shorter = Math.min(first.size(), second.size());
        if (shorter == 0) {
            return 0;
        }
        first.retainAll(second);
        return 100 * first.size() / shorter;
    }

    /** The words of a name that count, without diacritics, in lower case. */
    static Set<String> words(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
        Set<String> words = new LinkedHashSet<>();
        for (String word : NOT_A_LETTER.split(plain, 0)) {
            if (!word.isEmpty() && !COMMON.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
