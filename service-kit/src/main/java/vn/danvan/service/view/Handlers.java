package vn.danvan.service.view;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Map;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** The {@code @EventHandler} methods of one projection. */
final class Handlers {

    private static final String RECORDED = "recorded";
    private static final ParameterResolverFactory PARAMETERS = MultiParameterResolverFactory.ordered(
            new RecordedParameter(), ClasspathParameterResolverFactory.forClass(Handlers.class));

    private final Projection projection;
    private final AnnotationEventHandlerAdapter adapter;

    Handlers(Projection projection) {
        this.projection = projection;
        this.adapter = new AnnotationEventHandlerAdapter(projection, PARAMETERS);
    }

    static EventMessage<Object> message(Object event, Recorded recorded) {
        return new GenericEventMessage<>(
                recorded.eventId().toString(), event, Map.of(RECORDED, recorded), recorded.recordedAt());
    }

    String name() {
        return projection.name();
    }

    boolean take(EventMessage<?> message) {
        return adapter.canHandle(message);
    }

    void handle(EventMessage<?> message) throws Exception {
        adapter.handle(message);
    }

    /** Gives a handler the circumstances of its event. */
    private static final class RecordedParameter implements ParameterResolverFactory, ParameterResolver<Recorded> {

        @Override
        public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int at) {
            return parameters[at].getType() == Recorded.class ? this : null;
        }

        @Override
        public @Nullable Recorded resolveParameterValue(Message<?> message) {
            return (Recorded) message.getMetaData().get(RECORDED);
        }

        @Override
        public boolean matches(Message<?> message) {
            return message.getMetaData().containsKey(RECORDED);
        }
    }
}
