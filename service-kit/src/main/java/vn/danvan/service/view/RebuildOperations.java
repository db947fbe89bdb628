package vn.danvan.service.view;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.view.Rebuilds.Rebuilding;

/** Rebuilds of a service's views. A service makes it a controller under its own path. */
public abstract class RebuildOperations {

    private final Rebuilds rebuilds;

    /** The service's rebuilds. */
    protected RebuildOperations(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** Asks for a rebuild. For {@code ADMIN}. */
    @Operation(
            summary =
                    "Dựng lại dữ liệu tra cứu từ nhật ký, song song với dữ liệu đang dùng / rebuild the views from the"
                            + " log beside the live ones. Role: ADMIN")
    @PostMapping("/rebuilds")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refuses({"actor.not-permitted", "rebuild.under-way"})
    public Rebuilding askForRebuild(Actor actor) {
        actor.mustBe(Role.ADMIN);
        return rebuilds.ask(actor.person());
    }

    /** The latest rebuilds and how far they are. For {@code ADMIN} and {@code AUDITOR}. */
    @Operation(summary = "Các lần dựng lại dữ liệu / rebuilds and how far they are. Roles: ADMIN, AUDITOR")
    @GetMapping("/rebuilds")
    @Refuses("actor.not-permitted")
    public List<Rebuilding> listRebuilds(Actor actor) {
        actor.mustBe(Role.ADMIN, Role.AUDITOR);
        return rebuilds.list();
    }

    /** One rebuild. For {@code ADMIN} and {@code AUDITOR}. */
    @Operation(summary = "Một lần dựng lại dữ liệu / one rebuild. Roles: ADMIN, AUDITOR")
    @GetMapping("/rebuilds/{id}")
    @Refuses({"actor.not-permitted", "resource.not-found"})
    public Rebuilding getRebuild(Actor actor, @PathVariable long id) {
        actor.mustBe(Role.ADMIN, Role.AUDITOR);
        return rebuilds.one(id);
    }
}
