package vn.danvan.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The shape that every code and every text of the register has. */
public final class Texts {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9](?:[A-Z0-9.-]{0,58}[A-Z0-9])?");

    private Texts() {}

    /**
     * Returns {@code value} when it is a code: 1 to 60 capital letters, digits, dots and hyphens.
     *
     * @throws DomainError {@code field.code}
     */
    public static String code(String value) {
        if (!CODE.matcher(value).matches()) {
            throw KernelCode.CODE_MALFORMED.refuse();
        }
        return value;
    }

    /**
     * Returns the text in Unicode NFC. A tab and line ends are text; other control characters and lone surrogates are
     * not.
     *
     * @throws DomainError {@code field.text}
     */
    public static String text(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c) || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                throw KernelCode.TEXT_UNREADABLE.refuse();
            }
        }
        return Normalizer.normalize(value, Normalizer.Form.NFC);
    }
}
