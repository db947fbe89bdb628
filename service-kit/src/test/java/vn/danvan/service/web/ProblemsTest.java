package vn.danvan.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.danvan.kernel.KernelCode;

class ProblemsTest {

    private static final Problems PROBLEMS = new Problems();

    private static ResponseEntity<Problem> answer(Exception e) {
        return PROBLEMS.fault(e, new MockHttpServletRequest("POST", "/api/command/v1/rules"));
    }

    private static String code(ResponseEntity<Problem> answer) {
        return Objects.requireNonNull(answer.getBody()).code();
    }

    @ParameterizedTest
    @CsvSource({"08006, 503", "08001, 503", "57P03, 503", "53300, 503", "23505, 500", "42P01, 500"})
    void a_database_that_is_away_is_an_outage_and_what_it_refuses_is_a_fault(String state, int status) {
        ResponseEntity<Problem> answer = answer(new IllegalStateException(new SQLException("x", state)));
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(code(answer)).isEqualTo(status == 503 ? "service.unavailable" : "service.fault");
        assertThat(answer.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER)).isEqualTo(status == 503);
    }

    @Test
    void a_pool_without_a_connection_is_an_outage() {
        assertThat(code(answer(new IllegalStateException(new SQLTransientConnectionException("timed out")))))
                .isEqualTo("service.unavailable");
    }

    @Test
    void a_bug_is_a_fault_and_tells_nothing_of_itself() {
        ResponseEntity<Problem> answer = answer(new IllegalStateException("secret detail"));
        assertThat(code(answer)).isEqualTo("service.fault");
        assertThat(Objects.requireNonNull(answer.getBody()).toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "vi, vi",
        "en, en",
        "'en;q=0.5, vi', vi",
        "'fr, en', en",
        "fr, vi",
        "'*', vi",
        "en-GB, en",
        "';;q=x', vi",
        ", vi"
    })
    void refusals_are_vietnamese_unless_english_is_preferred(String accepted, String language) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/query/v1/plans");
        if (accepted != null) {
            request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, accepted);
        }
        ResponseEntity<Problem> answer = PROBLEMS.refused(KernelCode.NOT_FOUND.refuse(), request);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_LANGUAGE)).isEqualTo(language);
        assertThat(Objects.requireNonNull(answer.getBody()).title())
                .isEqualTo("en".equals(language) ? KernelCode.NOT_FOUND.en() : KernelCode.NOT_FOUND.vi());
    }
}
