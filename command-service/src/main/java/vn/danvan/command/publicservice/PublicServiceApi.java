package vn.danvan.command.publicservice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.command.Caller;
import vn.danvan.command.CommandAnswer;
import vn.danvan.command.Commands;
import vn.danvan.command.FreshIds;
import vn.danvan.command.ReasonRequest;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.publicservice.PublicServiceId;
import vn.danvan.kernel.publicservice.Quality;
import vn.danvan.kernel.publicservice.ServiceEnding;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/public-services")
@Tag(
        name = "public-services",
        description = "Dịch vụ công giao cho hội (II.3) / public services assigned to associations")
class PublicServiceApi {

    private static final long MOST = 1_000_000_000L;

    private final Commands commands;
    private final FreshIds ids;

    PublicServiceApi(Commands commands, FreshIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    record AssignRequest(
            @NotNull AssociationId association,

            @Schema(description = "Cơ quan giao / the agency that assigns") @NotNull
            AgencyId agency,

            @NotBlank @Size(max = 300) String name,

            @Schema(description = "Điều kiện, năng lực của hội và căn cứ xác định / what makes the association able")
            @NotBlank
            @Size(max = 2000)
            String capability,

            @Schema(description = "Số hợp đồng, quyết định / number of contract or decision") @NotBlank @Size(max = 100)
            String contract,

            @Schema(description = "đồng", example = "180000000") @NotNull
            Money value,

            @NotNull @Min(1) @Max(MOST) Long quantity,
            @NotBlank @Size(max = 50) String unit,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    record PublicServiceAmendRequest(
            @Schema(description = "đồng", example = "210000000") @NotNull
            Money value,

            @NotNull @Min(1) @Max(MOST) Long quantity,
            @NotNull LocalDate to,
            @NotBlank @Size(max = 300) String document,
            @NotBlank @Size(max = 2000) String reason) {}

    record ResultRequest(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @Min(0) @Max(MOST) Long quantity,

            @Schema(description = "đồng", example = "60000000") @NotNull
            Money value,

            @Schema(description = "Chất lượng, theo hội tự đánh giá / quality, as the association finds it")
            @NotBlank
            @Size(max = 5000)
            String quality) {}

    record ConfirmRequest(
            @NotNull @Min(0) @Max(MOST) Long quantity,

            @Schema(description = "đồng được nghiệm thu / accepted", example = "60000000") @NotNull
            Money value,

            @NotNull Quality quality,
            @NotBlank @Size(max = 5000) String opinion) {}

    record EndRequest(
            @NotNull ServiceEnding ending,

            @Schema(
                    description =
                            "Bỏ trống là hôm nay / today when left out; a day in the past needs the right to import "
                                    + "history")
            @Nullable
            LocalDate endedOn,

            @Schema(description = "Lý do chấm dứt / why; only when terminated") @Nullable @Size(min = 1, max = 2000)
            String reason) {}

    @Operation(
            summary =
                    "Giao dịch vụ công cho hội quần chúng khác có điều kiện / assign a service to an OTHER association "
                            + "that is able to. Roles: AGENCY_HEAD of the agency, STATE_MANAGEMENT, APPROVER")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "agency.unknown",
        "agency.ended",
        "association.unknown",
        "association.ended",
        "association.suspended",
        "service.assigned-association",
        "service.value-zero",
        "field.dates",
        "field.code",
        "money.negative",
        "money.too-large"
    })
    ResponseEntity<CommandAnswer> assignService(@Valid @RequestBody AssignRequest r, Caller caller) {
        return commands.create(
                new PublicServiceCommand.AssignService(
                        new PublicServiceId(ids.next()),
                        r.association,
                        r.agency,
                        r.name,
                        r.capability,
                        r.contract,
                        r.value,
                        r.quantity,
                        r.unit,
                        r.from,
                        r.to),
                caller,
                "/public-services");
    }

    @Operation(
            summary = "Điều chỉnh hợp đồng: giá trị, khối lượng, thời hạn / amend value, quantity or last day. "
                    + "Roles: AGENCY_HEAD of the agency, STATE_MANAGEMENT, APPROVER")
    @PostMapping("/{id}/amend")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "service.ended",
        "service.value-zero",
        "service.unchanged",
        "service.value-below-reported",
        "service.end-before-result",
        "field.dates",
        "money.negative",
        "money.too-large"
    })
    ResponseEntity<CommandAnswer> amendService(
            @PathVariable UUID id, @Valid @RequestBody PublicServiceAmendRequest r, Caller caller) {
        return commands.send(
                new PublicServiceCommand.AmendService(
                        new PublicServiceId(id), r.value, r.quantity, r.to, r.document, r.reason),
                caller);
    }

    @Operation(
            summary = "Báo cáo kết quả, không vượt giá trị hợp đồng / report a result, never above the contract. "
                    + "Role: ASSOCIATION")
    @PostMapping("/{id}/results")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "service.ended",
        "field.dates",
        "service.outside-contract",
        "service.date-future",
        "service.value-zero",
        "service.above-contract",
        "money.negative",
        "money.too-large"
    })
    ResponseEntity<CommandAnswer> reportServiceResult(
            @PathVariable UUID id, @Valid @RequestBody ResultRequest r, Caller caller) {
        return commands.send(
                new PublicServiceCommand.ReportServiceResult(
                        new PublicServiceId(id), r.from, r.to, r.quantity, r.value, r.quality),
                caller);
    }

    @Operation(
            summary = "Xác nhận, nghiệm thu kết quả / accept a result or a part of it. "
                    + "Roles: AGENCY_HEAD of the agency, STATE_MANAGEMENT, APPROVER")
    @PostMapping("/{id}/results/{result}/confirm")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "service.ended",
        "service.result-decided",
        "service.same-person",
        "service.accepted-above-reported",
        "service.accepted-nothing",
        "money.negative",
        "money.too-large"
    })
    ResponseEntity<CommandAnswer> confirmServiceResult(
            @PathVariable UUID id, @PathVariable int result, @Valid @RequestBody ConfirmRequest r, Caller caller) {
        return commands.send(
                new PublicServiceCommand.ConfirmServiceResult(
                        new PublicServiceId(id), result, r.quantity, r.value, r.quality, r.opinion),
                caller);
    }

    @Operation(
            summary = "Trả lại kết quả / send a result back. "
                    + "Roles: AGENCY_HEAD of the agency, STATE_MANAGEMENT, APPROVER")
    @PostMapping("/{id}/results/{result}/return")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "service.ended",
        "service.result-decided",
        "service.same-person"
    })
    ResponseEntity<CommandAnswer> returnServiceResult(
            @PathVariable UUID id, @PathVariable int result, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(
                new PublicServiceCommand.ReturnServiceResult(new PublicServiceId(id), result, r.reason()), caller);
    }

    @Operation(
            summary = "Kết thúc: hoàn thành hoặc chấm dứt / end it: finished, or terminated with a reason. "
                    + "Roles: AGENCY_HEAD of the agency, STATE_MANAGEMENT, APPROVER")
    @PostMapping("/{id}/end")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "service.ended",
        "service.date-future",
        "service.before-start",
        "service.reason",
        "service.result-pending",
        "service.no-result",
        "service.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> endService(@PathVariable UUID id, @Valid @RequestBody EndRequest r, Caller caller) {
        return commands.send(
                new PublicServiceCommand.EndService(new PublicServiceId(id), r.ending, r.endedOn, r.reason), caller);
    }
}
