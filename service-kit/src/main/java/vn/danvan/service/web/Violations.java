package vn.danvan.service.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import vn.danvan.kernel.DomainError.Violation;

/** Broken constraints of Jakarta Validation as violations with our codes and JSON pointers. */
final class Violations {

    private static final Map<String, WebCode> CODES = Map.ofEntries(
            Map.entry("NotNull", WebCode.FIELD_REQUIRED),
            Map.entry("NotBlank", WebCode.FIELD_REQUIRED),
            Map.entry("NotEmpty", WebCode.FIELD_REQUIRED),
            Map.entry("Size", WebCode.FIELD_LENGTH),
            Map.entry("Min", WebCode.FIELD_RANGE),
            Map.entry("Max", WebCode.FIELD_RANGE),
            Map.entry("Positive", WebCode.FIELD_RANGE),
            Map.entry("PositiveOrZero", WebCode.FIELD_RANGE),
            Map.entry("DecimalMin", WebCode.FIELD_RANGE),
            Map.entry("DecimalMax", WebCode.FIELD_RANGE),
            Map.entry("Digits", WebCode.FIELD_RANGE));

    private Violations() {}

    static List<Violation> of(Errors errors) {
        List<Violation> broken = new ArrayList<>();
        for (ObjectError error : errors.getAllErrors()) {
            String field = error instanceof FieldError fieldError ? fieldError.getField() : "";
            broken.add(violation(error, pointer(field)));
        }
        return broken;
    }

    static List<Violation> ofParameter(ParameterValidationResult result) {
        @Nullable String name = result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream()
                .map(error -> violation(error, name))
                .toList();
    }

    private static Violation violation(MessageSourceResolvable error, @Nullable String pointer) {
        String[] codes = error.getCodes();
        String constraint = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
        WebCode code = CODES.getOrDefault(constraint, WebCode.FIELD_FORMAT);
        String bounds = bounds(constraint, error.getArguments());
        return new Violation(code.id(), pointer, code.vi() + bounds, code.en() + bounds);
    }

    /** Spring lists a constraint's attributes in alphabetical order: for Size that is max, then min. */
    private static String bounds(String constraint, Object @Nullable [] arguments) {
        if (arguments == null) {
            return "";
        }
        return switch (constraint) {
            case "Size" -> arguments.length > 2 ? " (" + arguments[2] + "–" + arguments[1] + ")" : "";
            case "Min" -> arguments.length > 1 ? " (≥ " + arguments[1] + ")" : "";
            case "Max" -> arguments.length > 1 ? " (≤ " + arguments[1] + ")" : "";
            default -> "";
        };
    }

    /** {@code lines[0].amount} as {@code /lines/0/amount}. */
    private static String pointer(String field) {
        return field.isEmpty()
                ? ""
                : "/"
                        + field.replace("].", "/")
                                .replace("[", "/")
                                .replace("]", "")
                                .replace('.', '/');
    }
}
