package vn.danvan.command.recipient;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.command.Caller;
import vn.danvan.command.CommandAnswer;
import vn.danvan.command.Commands;
import vn.danvan.command.ReasonRequest;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.recipient.RecipientGroupId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/recipient-groups")
@Tag(name = "recipient-groups", description = "Nhóm nơi nhận (III.5) / groups of recipients")
class RecipientGroupApi {

    private final Commands commands;

    RecipientGroupApi(Commands commands) {
        this.commands = commands;
    }

    record DefineGroupRequest(
            @NotNull RecipientGroupId group,

            @Schema(description = "Như ghi ở Nơi nhận / as the document names it", example = "Các huyện ủy, thành ủy")
            @NotBlank
            @Size(max = 300)
            String title,

            @Schema(description = "Mọi cơ quan thuộc các loại này / every agency of these kinds")
            @NotNull
            @Size(max = 20)
            List<@NotNull AgencyKind> kinds,

            @Schema(description = "Và các cơ quan này / and these") @NotNull @Size(max = 500)
            List<@NotNull AgencyId> bodies) {}

    record ChangeGroupRequest(
            @NotBlank @Size(max = 300) String title,
            @NotNull @Size(max = 20) List<@NotNull AgencyKind> kinds,
            @NotNull @Size(max = 500) List<@NotNull AgencyId> bodies) {}

    @Operation(summary = "Lập nhóm nơi nhận / define a group. Roles: MOBILISATION_OFFICER, MOBILISATION_LEAD")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "field.code",
        "agency.unknown",
        "agency.ended",
        "recipient-group.exists",
        "recipient-group.empty",
        "recipient-group.named-twice"
    })
    ResponseEntity<CommandAnswer> defineRecipientGroup(@Valid @RequestBody DefineGroupRequest r, Caller caller) {
        return commands.create(
                new RecipientGroupCommand.DefineGroup(r.group, r.title, r.kinds, r.bodies),
                caller,
                "/recipient-groups");
    }

    @Operation(
            summary =
                    "Sửa nhóm nơi nhận; văn bản đã gửi vẫn như đã gửi / change it; what was sent stays as it was sent. "
                            + "Roles: MOBILISATION_OFFICER, MOBILISATION_LEAD")
    @PutMapping("/{group}")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "field.code",
        "agency.unknown",
        "agency.ended",
        "recipient-group.retired",
        "recipient-group.empty",
        "recipient-group.named-twice",
        "recipient-group.unchanged"
    })
    ResponseEntity<CommandAnswer> changeRecipientGroup(
            @PathVariable RecipientGroupId group, @Valid @RequestBody ChangeGroupRequest r, Caller caller) {
        return commands.send(new RecipientGroupCommand.ChangeGroup(group, r.title, r.kinds, r.bodies), caller);
    }

    @Operation(summary = "Bỏ nhóm nơi nhận / retire it. Roles: MOBILISATION_OFFICER, MOBILISATION_LEAD")
    @PostMapping("/{group}/retire")
    @Refuses({"actor.not-permitted", "resource.not-found", "field.code", "recipient-group.retired"})
    ResponseEntity<CommandAnswer> retireRecipientGroup(
            @PathVariable RecipientGroupId group, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new RecipientGroupCommand.RetireGroup(group, r.reason()), caller);
    }
}
