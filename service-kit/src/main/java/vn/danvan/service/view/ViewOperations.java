package vn.danvan.service.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Role;
import vn.danvan.log.kafka.Feed;
import vn.danvan.log.kafka.FeedState;
import vn.danvan.service.openapi.Refuses;

/** How a service's views are, and what could not be applied. A service makes it a controller under its own path. */
public abstract class ViewOperations {

    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    private final Views views;
    private final Feed feed;

    /** The views of the service, and what feeds them. */
    protected ViewOperations(Views views, Feed feed) {
        this.views = views;
        this.feed = feed;
    }

    /**
     * How the views are.
     *
     * @param logIndex last log index applied; -1 before the first
     * @param status what this instance's feed is doing
     * @param problem what holds it up, if anything
     */
    public record ViewStatus(
            long logIndex,
            FeedState.Status status,
            @Nullable String problem) {}

    /** Where the views are. */
    @Operation(summary = "Dữ liệu tra cứu cập nhật tới đâu / how far the views are, and whether they go on")
    @GetMapping("/status")
    public ViewStatus status() {
        FeedState state = feed.state();
        return new ViewStatus(views.awaited().stored().index(), state.status(), state.problem());
    }

    /** Events that could not be applied. For {@code ADMIN} and {@code AUDITOR}. */
    @Operation(summary = "Sự kiện chưa áp dụng được / events that could not be applied. Roles: ADMIN, AUDITOR")
    @GetMapping("/dead-letters")
    @Refuses({"actor.not-permitted", "view.bad-limit"})
    public List<DeadLetter> deadLetters(
            Actor actor,
            @Parameter(description = "Những mục sau id này / those after this id") @RequestParam(defaultValue = "0")
                    long after,
            @Parameter(description = "Từ 1 đến 200 / from 1 to 200") @RequestParam(defaultValue = "" + DEFAULT_LIMIT)
                    int limit) {
        actor.mustBe(Role.ADMIN, Role.AUDITOR);
        DomainError.require(limit >= 1 && limit <= HIGHEST_LIMIT, ViewCode.BAD_LIMIT);
        return views.deadLetters(after, limit);
    }

    /** Applies the dead letters of one stream, in order, until one fails again. For {@code ADMIN}. */
    @Operation(summary = "Áp dụng lại các sự kiện của một luồng / apply one stream's events again. Role: ADMIN")
    @PostMapping("/dead-letters/{id}/retry")
    @Refuses({"actor.not-permitted", "resource.not-found"})
    public Views.Retried retry(Actor actor, @PathVariable long id) {
        actor.mustBe(Role.ADMIN);
        return views.retry(id);
    }
}
