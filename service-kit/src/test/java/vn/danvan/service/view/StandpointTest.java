package vn.danvan.service.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import vn.danvan.kernel.DomainError;

/** What holds for every read alike. */
class StandpointTest {

    @Test
    void now_is_as_far_as_the_view_is_and_a_past_state_is_where_it_was_asked_for() {
        assertThat(Standpoint.NOW.within(7)).isEqualTo(7);
        assertThat(Standpoint.NOW.isNow()).isTrue();
        assertThat(Standpoint.at(7).within(7)).isEqualTo(7);
        assertThat(Standpoint.at(3).within(7)).isEqualTo(3);
        assertThat(Standpoint.at(7).isNow()).isFalse();
    }

    @Test
    void what_the_view_has_not_reached_is_refused() {
        assertThatThrownBy(() -> Standpoint.at(8).within(7))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo(ViewCode.FUTURE_INDEX));
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
