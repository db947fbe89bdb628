package vn.danvan.command;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.danvan.kernel.Code;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.log.Append;
import vn.danvan.log.EventLog;
import vn.danvan.log.Outcome;
import vn.danvan.log.StoredEvent;
import vn.danvan.log.axon.AppendContext;
import vn.danvan.log.axon.KeyReusedException;
import vn.danvan.log.axon.LimitPassedException;
import vn.danvan.log.axon.RepeatedRequestException;
import vn.danvan.service.web.WebCode;

/**
 * Sends commands to their aggregates and answers with what the log recorded. A command that lost a race is decided anew;
 * a refusal that rested on a cached aggregate is decided anew on the log itself, so that no instance refuses for what
 * another has already changed.
 */
public final class Commands {

    /** A lost race means that another command was recorded, so that many in a row are bad luck and not a fault. */
    private static final int MOST_ATTEMPTS = 100;

    private static final String IF_MATCH = "ifMatch";

    private final CommandGateway gateway;
    private final EventLog log;
    private final List<LimitOwner> limits;

    Commands(CommandGateway gateway, EventLog log, List<LimitOwner> limits) {
        this.gateway = gateway;
        this.log = log;
        this.limits = List.copyOf(limits);
    }

    /** The index that the next event will have. */
    public long head() {
        return log.head();
    }

    /** Sends a command that changes something. */
    public ResponseEntity<CommandAnswer> send(Command command, Caller caller) {
        return answer(decide(command, caller), HttpStatus.OK, null);
    }

    /**
     * Sends a command that brings something into being; the answer is 201 and says where the view of it is.
     *
     * @param view path of the view below {@code /api/query/v1}, to which the new thing's key is added
     */
    public ResponseEntity<CommandAnswer> create(Command command, Caller caller, String view) {
        return answer(decide(command, caller), HttpStatus.CREATED, view);
    }

    /** The answer that the caller's request was given before under the same idempotency key, if it was. */
    public Optional<ResponseEntity<CommandAnswer>> answered(Caller caller) {
        return answeredBefore(caller).map(appended -> answer(appended, HttpStatus.OK, null));
    }

    /**
     * What the log recorded for the command.
     *
     * @throws DomainError the refusal
     */
    public Outcome.Appended decide(Command command, Caller caller) {
        Optional<Outcome.Appended> before = answeredBefore(caller);
        if (before.isPresent()) {
            return before.get();
        }
        DomainError refusal = KernelCode.CHANGED_MEANWHILE.refuse();
        boolean certain = false;
        for (int attempt = 1; attempt <= MOST_ATTEMPTS && !certain; attempt++) {
            try {
                return attempt(command, caller);
            } catch (ConcurrencyException lostRace) {
                mustBeCurrent(command, caller);
                refusal = KernelCode.CHANGED_MEANWHILE.refuse();
            } catch (DomainError refused) {
                if (mayBeSeen(refused)) {
                    mustBeCurrent(command, caller);
                }
                certain = refusal.code().equals(refused.code());
                refusal = refused;
            }
        }
        // The same request may have been accepted a moment ago on another connection: then that is the answer.
        DomainError last = refusal;
        return answeredBefore(caller).orElseThrow(() -> last);
    }

    private Outcome.Appended attempt(Command command, Caller caller) {
        AppendContext context = new AppendContext();
        if (caller.key() != null) {
            context.key(caller.key());
        }
        Map<String, Object> metaData = new HashMap<>();
        metaData.put("caller", caller.actor());
        metaData.put("correlation", caller.correlationId());
        metaData.put(AppendContext.META_DATA, context);
        if (caller.ifMatch() != null) {
            metaData.put(IF_MATCH, caller.ifMatch());
        }
        try {
            gateway.sendAndWait(new GenericCommandMessage<>(command, metaData));
        } catch (AggregateNotFoundException unknown) {
            throw KernelCode.NOT_FOUND.refuse();
        } catch (RepeatedRequestException repeated) {
            return repeated.outcome();
        } catch (KeyReusedException reused) {
            throw WebCode.IDEMPOTENCY_REUSED.refuse();
        } catch (LimitPassedException passed) {
            throw refusal(passed.outcome());
        } catch (CommandExecutionException wrapped) {
            throw wrapped.getCause() instanceof DomainError refusal ? refusal : wrapped;
        }
        return context.appended()
                .orElseThrow(() -> new IllegalStateException(command + " was accepted and recorded nothing"));
    }

    private DomainError refusal(Outcome.LimitPassed passed) {
        return limits.stream()
                .filter(owner -> passed.key().startsWith(owner.prefix()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no refusal for limit " + passed.key()))
                .refusal(passed);
    }

    /** The append of a command that names the version it saw rests on that version. */
    static Object guardVersion(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        CommandMessage<?> message = work.getMessage();
        if (message.getMetaData().get(IF_MATCH) instanceof Long version
                && message.getPayload() instanceof Command command) {
            AppendContext.current().unchanged(command.target(), version);
        }
        return chain.proceed();
    }

    /** To an actor from whom the thing is hidden, a version must not betray that it exists. */
    private static boolean mayBeSeen(DomainError refused) {
        Code.Kind kind = refused.code().kind();
        return kind != Code.Kind.NOT_FOUND && kind != Code.Kind.FORBIDDEN;
    }

    /** A client that saw another version is told so, rather than why the present state does not allow its command. */
    private void mustBeCurrent(Command command, Caller caller) {
        if (caller.ifMatch() == null) {
            return;
        }
        List<StoredEvent> from = log.readStream(command.target().stream(), caller.ifMatch());
        if (from.size() != 1) {
            throw KernelCode.VERSION_STALE.refuse();
        }
    }

    private Optional<Outcome.Appended> answeredBefore(Caller caller) {
        Append.Key key = caller.key();
        if (key == null) {
            return Optional.empty();
        }
        return log.findKey(key.value()).map(use -> {
            if (!Arrays.equals(use.requestHash(), key.requestHash())) {
                throw WebCode.IDEMPOTENCY_REUSED.refuse();
            }
            return use.appended();
        });
    }

    private static ResponseEntity<CommandAnswer> answer(
            Outcome.Appended appended, HttpStatus status, @Nullable String view) {
        String stream = appended.stream();
        String key = stream.substring(stream.indexOf('/') + 1);
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status)
                .header(HttpHeaders.ETAG, "\"" + appended.version() + "\"")
                .header("Log-Index", Long.toString(appended.lastIndex()));
        if (view != null) {
            response.location(URI.create("/api/query/v1" + view + "/" + key));
        }
        if (appended.repeated()) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.body(new CommandAnswer(key, appended.version(), appended.lastIndex()));
    }
}
