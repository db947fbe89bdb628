package vn.danvan.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Vietnam;
import vn.danvan.service.view.Recorded;

/** When and where events of tests were recorded. */
public final class At {

    private At() {}

    /** At noon of a day, by {@code someone}; the stream's version is the index too. */
    public static Recorded at(long index, String day) {
        return at(index, day, null);
    }

    /** The same, by somebody who acts for a body. */
    public static Recorded at(long index, String day, @Nullable String actingFor) {
        LocalDate on = LocalDate.parse(day);
        Instant noon = on.atTime(LocalTime.NOON).atZone(Vietnam.ZONE).toInstant();
        return new Recorded(
                index, noon, on, new PersonId("someone"), "test/1", index, new UUID(0x7000, index), false, actingFor);
    }
}
