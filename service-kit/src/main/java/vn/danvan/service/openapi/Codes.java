package vn.danvan.service.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.danvan.kernel.Code;

/**
 * The refusal codes that a service knows, one bean a service.
 *
 * @param all every code
 */
public record Codes(List<Code> all) {

    /** Every constant of the enums. */
    @SafeVarargs
    public static Codes of(Class<? extends Code>... enums) {
        List<Code> all = new ArrayList<>();
        for (Class<? extends Code> type : enums) {
            all.addAll(Arrays.asList(type.getEnumConstants()));
        }
        return new Codes(List.copyOf(all));
    }
}
