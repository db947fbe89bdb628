package vn.danvan.query.witness;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.query.witness.Cosigned.Latest;
import vn.danvan.service.openapi.Refuses;

/** How the witness is, for people: whoever reads the province sees its alarms. */
@RestController
@RequestMapping("/api/query/v1/witness")
@Tag(name = "witness", description = "Nhân chứng của nhật ký / the log's witness")
class AlarmApi {

    private static final int SHOWN = 100;

    private final @Nullable Witness witness;
    private final WitnessTree tree;
    private final Alarms alarms;

    AlarmApi(ObjectProvider<Witness> witness, WitnessTree tree, Alarms alarms) {
        this.witness = witness.getIfAvailable();
        this.tree = tree;
        this.alarms = alarms;
    }

    /**
     * How the witness is.
     *
     * @param origin the log that it vouches for; none when it vouches for none
     * @param key what verifies its cosignatures (C2SP verifier key)
     * @param size leaves of its own tree
     * @param cosigning whether it cosigns: not while an alarm waits for a person
     * @param cosignedSize leaves of the checkpoint that it cosigned last; 0 before the first
     * @param cosigned that checkpoint with the log's signatures and the witness's
     * @param alarms those that wait for a person before the others, the latest first; at most 100
     */
    record Status(
            @Nullable String origin,
            @Nullable String key,
            long size,
            boolean cosigning,
            long cosignedSize,
            @Nullable Instant cosignedAt,
            @Nullable String cosigned,
            List<Alarm> alarms) {}

    /** @param reason why the alarm may rest: what was found and what was done */
    record Acknowledgement(@NotBlank @Size(max = 2000) String reason) {}

    @GetMapping
    @Refuses("actor.not-permitted")
    @Operation(
            operationId = "getWitness",
            summary =
                    "Nhân chứng của nhật ký: đã đồng ký tới đâu, các cảnh báo / how far the witness has cosigned, and its "
                            + "alarms; for whoever reads the province")
    Status getWitness(Actor actor) {
        DomainError.require(actor.readsProvince(), KernelCode.NOT_PERMITTED);
        List<Alarm> shown = alarms.list(SHOWN);
        if (witness == null) {
            return new Status(null, null, tree.size(), false, 0, null, null, shown);
        }
        Latest latest = witness.latest();
        return new Status(
                witness.origin(),
                witness.key().toString(),
                tree.size(),
                !alarms.anyOpen(),
                latest.size(),
                latest.at(),
                latest.note(),
                shown);
    }

    @PostMapping("/alarms/{id}/acknowledge")
    @Refuses({"actor.not-permitted", "resource.not-found", "witness.acknowledged"})
    @Operation(
            operationId = "acknowledgeAlarm",
            summary = "Xác nhận một cảnh báo kèm lý do; khi không còn cảnh báo nào chờ, nhân chứng đồng ký trở lại / "
                    + "acknowledge an alarm with a reason; when none waits, the witness cosigns again. Role: ADMIN")
    Alarm acknowledgeAlarm(Actor actor, @PathVariable long id, @RequestBody @Valid Acknowledgement request) {
        actor.mustBe(Role.ADMIN);
        return alarms.acknowledge(id, actor.person(), request.reason());
    }
}
