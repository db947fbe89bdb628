package vn.danvan.command;

import java.util.function.Consumer;
import org.axonframework.config.Configuration;
import vn.danvan.kernel.StreamId;

/** {@link Aggregates} from Axon's repositories, in the unit of work of the command at hand. */
final class AxonAggregates implements Aggregates {

    private final Configuration axon;

    AxonAggregates(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public <T> void change(Class<T> type, StreamId id, Consumer<T> change) {
        axon.repository(type).load(id.stream()).execute(change);
    }

    @Override
    public <T> void changeOrMake(Class<T> type, StreamId id, Consumer<T> change) {
        try {
            axon.repository(type)
                    .loadOrCreate(id.stream(), () -> {
                        var constructor = type.getDeclaredConstructor();
                        constructor.setAccessible(true);
                        return constructor.newInstance();
                    })
                    .execute(change);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(id + " cannot be made", e);
        }
    }
}
