package vn.danvan.service.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.danvan.kernel.Code;
import vn.danvan.kernel.DomainError;

/**
 * A refusal as the client gets it: {@code application/problem+json} (RFC 9457).
 *
 * @param type {@code urn:danvan:problem:} and the code
 * @param title the code's sentence in the client's language
 * @param status HTTP status
 * @param detail the same sentence with the particular, if there is one
 * @param instance path of the request
 * @param code the stable code
 * @param pointer JSON pointer (RFC 6901) to the field to blame, if one is
 * @param errors every broken rule, when there are several
 * @param logIndex for a view that is behind: the next index that it has not applied
 */
@Schema(description = "RFC 9457 problem. Clients match on `code`, which never changes its meaning.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @Nullable String pointer,
        List<Item> errors,
        @Nullable Long logIndex) {

    private static final Locale VIETNAMESE = Locale.of("vi");

    /** One broken rule. */
    @Schema(name = "ProblemItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String code, @Nullable String pointer, String detail) {}

    /** From a refusal, in the language asked for: English when it says so, Vietnamese otherwise. */
    public static Problem of(DomainError error, String path, Locale language) {
        boolean en = isEnglish(language);
        Code code = error.code();
        String sentence = en ? code.en() : code.vi();
        String detail = error.detail() == null ? sentence : sentence + ": " + error.detail();
        List<Item> items = error.violations().stream()
                .map(v -> new Item(v.code(), v.pointer(), en ? v.en() : v.vi()))
                .toList();
        return new Problem(
                "urn:danvan:problem:" + code.id(),
                sentence,
                code.kind().status(),
                detail,
                path,
                code.id(),
                error.pointer(),
                items,
                null);
    }

    /** The language of the request (RFC 9110 section 12.5.4): English when it is preferred, Vietnamese otherwise. */
    public static Locale language(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null) {
            return VIETNAMESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), List.of(VIETNAMESE, Locale.ENGLISH));
            return best == null ? VIETNAMESE : best;
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }

    private static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }

    /** The same, telling how far the view is. */
    public Problem withLogIndex(long index) {
        return new Problem(type, title, status, detail, instance, code, pointer, errors, index);
    }
}
