package vn.danvan.command.form;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;

/** A report form: its versions are published one after another, each makes sense by itself, and none ever changes. A retired one gets none. */
@AggregateRoot
class Form {

    @AggregateIdentifier
    private @Nullable FormId id;

    private FormEvent.@Nullable VersionPublished last;
    private boolean retired;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FormCommand.PublishFormVersion c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ADMIN, Role.MOBILISATION_OFFICER);
        require(!retired, FormCode.RETIRED);
        require(last == null || !version(c, last.version()).equals(last), FormCode.UNCHANGED);
        FormCheck.check(c);
        apply(version(c, last == null ? 1 : last.version() + 1));
    }

    @CommandHandler
    void handle(FormCommand.RetireForm c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ADMIN, Role.MOBILISATION_OFFICER);
        require(!retired, FormCode.RETIRED);
        apply(new FormEvent.Retired(c.form(), c.reason()));
    }

    private static FormEvent.VersionPublished version(FormCommand.PublishFormVersion c, int version) {
        return new FormEvent.VersionPublished(c.form(), version, c.title(), c.indicators(), c.rules(), c.sections());
    }

    @EventSourcingHandler
    void on(FormEvent event) {
        switch (event) {
            case FormEvent.VersionPublished e -> {
                id = e.form();
                last = e;
            }
            case FormEvent.Retired _ -> retired = true;
        }
    }
}
