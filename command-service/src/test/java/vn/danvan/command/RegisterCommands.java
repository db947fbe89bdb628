package vn.danvan.command;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import vn.danvan.kernel.Actor;
import vn.danvan.log.EventLog;
import vn.danvan.log.Outcome;
import vn.danvan.log.StoredEvent;
import vn.danvan.log.axon.AppendContext;

/** The {@link Commands} that controllers use, over a register in memory instead of the log. */
public final class RegisterCommands {

    private RegisterCommands() {}

    /** Over this register. */
    public static Commands over(Register register) {
        AtomicLong lastIndex = new AtomicLong(-1);
        CommandGateway gateway = proxy(CommandGateway.class, (name, arguments) -> {
            if (!"sendAndWait".equals(name) || !(arguments[0] instanceof GenericCommandMessage<?> message)) {
                throw new UnsupportedOperationException(name);
            }
            Command command = (Command) message.getPayload();
            int events =
                    register.send(said(message, "caller", Actor.class), command).size();
            long last = lastIndex.addAndGet(events);
            int version = register.of(command.target(), Object.class).size() - 1;
            appended(
                    said(message, AppendContext.META_DATA, AppendContext.class),
                    new Outcome.Appended(last - events + 1, last, command.target().stream(), version, false));
            return Optional.empty();
        });
        EventLog log = proxy(EventLog.class, (name, _) -> switch (name) {
            case "findKey" -> Optional.empty();
            case "readStream" -> Arrays.asList(new StoredEvent[1]); // whatever version is named is the last one
            default -> throw new UnsupportedOperationException(name);
        });
        return new Commands(gateway, log, java.util.List.of());
    }

    private static <T> T said(GenericCommandMessage<?> message, String key, Class<T> type) {
        return type.cast(Objects.requireNonNull(message.getMetaData().get(key), key));
    }

    private interface Call {
        Object answer(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) ->
                        call.answer(method.getName(), arguments == null ? new Object[0] : arguments)));
    }

    /** What the storage engine does when the log has answered. */
    private static void appended(AppendContext context, Outcome.Appended outcome) {
        try {
            Method fill = AppendContext.class.getDeclaredMethod("appended", Outcome.Appended.class);
            fill.setAccessible(true);
            fill.invoke(context, outcome);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
