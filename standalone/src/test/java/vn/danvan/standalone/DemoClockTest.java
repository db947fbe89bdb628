package vn.danvan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DemoClockTest {

    private static final Instant LATE_EVENING_UTC = Instant.parse("2020-03-31T17:30:00Z");

    private final DemoClock clock = new DemoClock();

    @Test
    void it_shows_the_systems_time_until_another_is_set_and_again_afterwards() {
        assertThat(clock.instant()).isAfterOrEqualTo(Instant.now().minusSeconds(60));
        clock.set(LATE_EVENING_UTC);
        assertThat(clock.instant()).isEqualTo(LATE_EVENING_UTC);
        clock.follow();
        assertThat(clock.instant()).isAfterOrEqualTo(Instant.now().minusSeconds(60));
    }

    @Test
    void a_date_is_the_date_in_viet_nam() {
        clock.set(LATE_EVENING_UTC);
        assertThat(LocalDate.now(clock)).isEqualTo("2020-04-01");
    }

    @Test
    void in_another_zone_it_is_still_the_same_clock() {
        Clock utc = clock.withZone(ZoneOffset.UTC);
        clock.set(LATE_EVENING_UTC);
        assertThat(LocalDate.now(utc)).isEqualTo("2020-03-31");
    }
}
