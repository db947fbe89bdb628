package vn.danvan.service.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.method.HandlerMethod;
import vn.danvan.kernel.DomainError;

/** What holds for every read alike. */
class StandpointTest {

    private static final LocalDate TODAY = LocalDate.parse("2020-05-25");

    @Test
    void now_is_as_far_as_the_view_is_and_a_past_state_is_where_it_was_asked_for() {
        assertThat(index(Standpoint.NOW)).isEqualTo(7);
        assertThat(Standpoint.NOW.isNow()).isTrue();
        assertThat(index(Standpoint.at(7))).isEqualTo(7);
        assertThat(index(Standpoint.at(3))).isEqualTo(3);
        assertThat(Standpoint.at(7).isNow()).isFalse();
    }

    @Test
    void what_the_view_has_not_reached_is_refused() {
        assertThatThrownBy(() -> index(Standpoint.at(8)))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo(ViewCode.FUTURE_INDEX));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2020-04-05T17:00:00+07:00, 2020-04-05T10:00:00Z",
        "2020-04-05T17:00:00 07:00, 2020-04-05T10:00:00Z",
        "2020-04-05T17:00:00.123456Z, 2020-04-05T17:00:00.123456Z",
        "2020-04-05T17:00-03:00, 2020-04-05T20:00:00Z",
        "2020-04-05, 2020-04-05T16:59:59.999999Z",
        "2020-02-29, 2020-02-29T16:59:59.999999Z"
    })
    void an_instant_bears_its_offset_and_a_day_is_its_end_in_Vietnam(String text, String instant) {
        assertThat(Standpoint.of(text).instant()).isEqualTo(Instant.parse(instant));
        assertThat(Standpoint.of(text).index()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "-1",
                "x",
                "2020",
                "2020-02-30",
                "2020-4-5",
                "2020-04-05T17:00:00",
                "2020-04-05T25:00:00Z",
                "2020-04-05 17:00:00",
                "1e3",
                "99999999999999999999"
            })
    void a_number_is_an_index_and_anything_else_is_refused(String text) {
        if (text.equals("2020")) {
            assertThat(Standpoint.of(text).index()).hasValue(2020);
            return;
        }
        assertThatThrownBy(() -> Standpoint.of(text))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo(ViewCode.BAD_INDEX));
    }

    @Test
    void an_instant_after_the_last_event_is_now() {
        assertThat(index(Standpoint.of("2029-01-01"))).isEqualTo(7);
        assertThat(index(Standpoint.of("2020-01-01"))).isEqualTo(4);
    }

    @Test
    void what_was_open_is_judged_on_the_day_that_is_looked_at_and_never_on_one_to_come() {
        assertThat(day(Standpoint.NOW)).isEqualTo(TODAY);
        assertThat(day(Standpoint.of("2020-04-05"))).isEqualTo("2020-04-05");
        assertThat(day(Standpoint.of("2020-04-05T20:00:00Z"))).isEqualTo("2020-04-06");
        assertThat(day(Standpoint.of("2029-01-01"))).isEqualTo(TODAY);
        assertThat(day(Standpoint.at(3))).isEqualTo("2020-03-31");
    }

    @Test
    void later_pages_look_where_the_first_one_did() {
        assertThat(Standpoint.NOW.pinned(5).index()).hasValue(5);
        assertThat(index(Standpoint.of("2029-01-01").pinned(5))).isEqualTo(5);
        assertThat(day(Standpoint.of("2020-04-05").pinned(5))).isEqualTo("2020-04-05");
        assertThatThrownBy(() -> Standpoint.at(4).pinned(5))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo(ViewCode.BAD_CURSOR));
    }

    /** Of views that have seven events, of which the fifth was the last of 2019. */
    private static long index(Standpoint from) {
        return from.within(7, instant -> instant.isBefore(Instant.parse("2020-01-02T00:00:00Z")) ? 4 : 7);
    }

    private static LocalDate day(Standpoint from) {
        return from.day(TODAY, () -> LocalDate.parse("2020-03-31"));
    }

    /** A board. */
    static final class Boards {
        /** Reads nothing. */
        public void read(ViewRequest request) {}
    }

    @Test
    void every_read_is_described_with_every_parameter() throws Exception {
        Operation board = new Operation().responses(new ApiResponses());
        new ViewDescriber(List.of()).customize(board, new HandlerMethod(new Boards(), "read", ViewRequest.class));
        assertThat(board.getParameters())
                .filteredOn(parameter -> "query".equals(parameter.getIn()))
                .extracting(Parameter::getName)
                .containsExactlyElementsOf(Standpoint.PARAMETERS.stream()
                        .map(Standpoint.Parameter::name)
                        .toList());
    }
}
