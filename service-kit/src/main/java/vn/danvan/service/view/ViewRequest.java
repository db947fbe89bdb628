package vn.danvan.service.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.service.identity.IdentityConfiguration;

/** A read as it came over HTTP: who asks, what for, and from which log index on. Controllers take it as a parameter. */
public final class ViewRequest {

    /** Header with a log index: of a request, what must have been applied; of a response, what has been. */
    public static final String LOG_INDEX = "Log-Index";

    private static final Pattern WAIT = Pattern.compile("\\bwait\\s*=\\s*\"?(\\d{1,9})\"?");
    private static final Pattern INDEX = Pattern.compile("\\d{1,18}");
    private static final int DEFAULT_WAIT_SECONDS = 10;
    private static final int LONGEST_WAIT_SECONDS = 60;

    private final Actor actor;
    private final Map<String, List<String>> parameters;
    private final OptionalLong logIndex;
    private final Duration patience;
    private final HttpServletResponse response;

    private ViewRequest(
            Actor actor,
            Map<String, List<String>> parameters,
            OptionalLong logIndex,
            Duration patience,
            HttpServletResponse response) {
        this.actor = actor;
        this.parameters = parameters;
        this.logIndex = logIndex;
        this.patience = patience;
        this.response = response;
    }

    /**
     * What came, from whoever is authenticated.
     *
     * @throws vn.danvan.kernel.DomainError {@code view.bad-index}
     */
    public static ViewRequest of(HttpServletRequest request, HttpServletResponse response) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        return new ViewRequest(
                IdentityConfiguration.currentActor(),
                parameters,
                index(request.getHeader(LOG_INDEX)),
                patience(request.getHeader("Prefer")),
                response);
    }

    /** A log index as it came; none when none came. */
    static OptionalLong index(@Nullable String text) {
        if (text == null) {
            return OptionalLong.empty();
        }
        if (!INDEX.matcher(text).matches()) {
            throw ViewCode.BAD_INDEX.because(text);
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    /** RFC 7240 section 4.3; what is not understood is passed over. */
    private static Duration patience(@Nullable String prefer) {
        Matcher wait = WAIT.matcher(Objects.requireNonNullElse(prefer, ""));
        int seconds = wait.find() ? Integer.parseInt(wait.group(1)) : DEFAULT_WAIT_SECONDS;
        return Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT_SECONDS));
    }

    /** Who asks. */
    public Actor actor() {
        return actor;
    }

    /** Query parameters in the order in which they came. */
    Map<String, List<String>> parameters() {
        return parameters;
    }

    /** The parameter's value; the last one when it is repeated. */
    @Nullable
    String parameter(String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.getLast();
    }

    /**
     * Refuses query parameters other than these and those of every read.
     *
     * @throws vn.danvan.kernel.DomainError {@code view.unknown-filter}
     */
    void only(String... names) {
        Set<String> known = Set.of(names);
        for (String name : parameters.keySet()) {
            if (!Standpoint.NAMES.contains(name) && !known.contains(name)) {
                throw ViewCode.UNKNOWN_FILTER.because(name);
            }
        }
    }

    /**
     * The parameter as a day; none when it is not there.
     *
     * @throws vn.danvan.kernel.DomainError {@code view.bad-filter}
     */
    public Optional<LocalDate> day(String name) {
        String text = parameter(name);
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw ViewCode.BAD_FILTER.because(name);
        }
    }

    /**
     * The parameter as one of a set of words, small letters as in URLs; none when it is not there.
     *
     * @throws vn.danvan.kernel.DomainError {@code view.bad-filter}
     */
    public <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
        String text = parameter(name);
        if (text == null) {
            return Optional.empty();
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(word);
            }
        }
        throw ViewCode.BAD_FILTER.because(name);
    }

    /** The log index that must have been applied. */
    OptionalLong logIndex() {
        return logIndex;
    }

    /** How long to wait for it. */
    Duration patience() {
        return patience;
    }

    /** Tells the client which version of its stream a row shows: what a command takes as {@code If-Match}. */
    void answersVersion(long version) {
        response.setHeader("ETag", "\"" + version + "\"");
    }

    /** Tells the client what the view has. */
    void answers(long index) {
        response.setHeader(LOG_INDEX, Long.toString(index));
    }
}
