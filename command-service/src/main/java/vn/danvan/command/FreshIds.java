package vn.danvan.command;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.fasterxml.uuid.UUIDClock;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Identifiers for things that have no natural key: UUIDv7 (RFC 9562 section 5.7), so that they sort by time. */
@Component
public final class FreshIds {

    private final NoArgGenerator generator;

    /** Identifiers that carry the time of {@code clock}. */
    FreshIds(Clock clock) {
        generator = Generators.timeBasedEpochRandomGenerator(new SecureRandom(), new UUIDClock() {
            @Override
            public long currentTimeMillis() {
                return clock.millis();
            }
        });
    }

    /** One that nothing has yet. */
    public UUID next() {
        return generator.generate();
    }
}
