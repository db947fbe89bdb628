package vn.danvan.command.agency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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
import vn.danvan.command.CsvImport;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.DutyTaken;
import vn.danvan.kernel.agency.Level;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/agencies")
@Tag(name = "agencies", description = "Cơ quan, đơn vị báo cáo (III.1) / the bodies that report")
class AgencyApi {

    private final Commands commands;
    private final AgencyImport imports;

    AgencyApi(Commands commands, AgencyImport imports) {
        this.commands = commands;
        this.imports = imports;
    }

    record AgencyRequest(
            @NotNull AgencyId code,
            @NotBlank @Size(max = 300) String name,
            @NotNull AgencyKind kind,
            @NotNull Level level,
            @Nullable AgencyId parent,

            @Schema(
                    description = "Mục của kế hoạch yêu cầu lập kế hoạch cụ thể / clause that asks for a sub-plan",
                    example = "III.1")
            @Nullable
            @Size(min = 1, max = 20)
            String subPlanRequiredBy,

            @NotNull LocalDate validFrom) {}

    record RenameRequest(
            @NotBlank @Size(max = 300) String name, @NotNull LocalDate effectiveOn) {}

    record MergeRequest(
            @NotNull AgencyId successor, @NotNull LocalDate effectiveOn) {}

    record ParentRequest(
            @NotNull AgencyId parent,
            @NotBlank @Size(max = 200) String decision,
            @NotNull LocalDate effectiveOn) {}

    record DutyRequest(
            @Schema(
                    description = "Nghĩa vụ, như câu trả lời từ chối liệt kê / the duty, as the refusal lists it",
                    example = "report/2025-Q2/BM01/HB.HU.DABAC")
            @NotBlank
            @Size(max = 300)
            String duty,

            @NotNull AgencyId taker) {}

    record SplitRequest(
            @Schema(
                    description = "Các cơ quan kế thừa; cơ quan đầu tiên trả lời cho việc phát sinh sau mà chưa nêu / "
                            + "the successors; the first answers for what comes up later and is not named")
            @NotEmpty
            @Size(max = 300)
            List<@NotNull AgencyId> successors,

            @Schema(
                    description =
                            "true: tách, cơ quan vẫn tiếp tục; false: chia, cơ quan kết thúc / whether it goes on")
            @NotNull
            Boolean continues,

            @NotNull @Size(max = 5000) List<@NotNull @Valid DutyRequest> duties,
            @NotBlank @Size(max = 200) String decision,
            @NotNull LocalDate effectiveOn) {}

    record AbolishRequest(
            @Schema(
                    description =
                            "Nhận mọi nghĩa vụ không nêu riêng; bỏ trống thì phải nêu từng nghĩa vụ / takes all that "
                                    + "is not named; when left out, each open duty is named")
            @Nullable
            AgencyId successor,

            @NotNull @Size(max = 5000) List<@NotNull @Valid DutyRequest> duties,
            @NotBlank @Size(max = 200) String decision,
            @NotNull LocalDate effectiveOn) {}

    private static List<DutyTaken> taken(List<DutyRequest> duties) {
        return duties.stream().map(each -> new DutyTaken(each.duty, each.taker)).toList();
    }

    @Operation(summary = "Ghi cơ quan vào sổ / register an agency. Role: ADMIN")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "agency.exists",
        "agency.unknown",
        "agency.ended",
        "agency.not-yet",
        "agency.cycle",
        "agency.history-not-permitted",
        "field.code"
    })
    ResponseEntity<CommandAnswer> registerAgency(@Valid @RequestBody AgencyRequest r, Caller caller) {
        return commands.create(
                new AgencyCommand.RegisterAgency(
                        r.code, r.name, r.kind, r.level, r.parent, r.subPlanRequiredBy, r.validFrom),
                caller,
                "/agencies");
    }

    @Operation(
            summary =
                    "Nhập danh sách cơ quan từ CSV, trả lời từng dòng / import agencies from CSV, answered row by row. "
                            + "Role: ADMIN with the right to import history")
    @PostMapping(path = "/import", consumes = "text/csv")
    @Refuses({"actor.not-permitted", "agency.import-header", "agency.import-row"})
    CsvImport.Answer importAgencies(@RequestBody String csv, Caller caller) {
        return imports.run(csv, caller);
    }

    @Operation(summary = "Đổi tên / rename. Role: ADMIN")
    @PostMapping("/{agency}/rename")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "agency.ended",
        "agency.same-name",
        "agency.out-of-order",
        "agency.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> renameAgency(
            @PathVariable AgencyId agency, @Valid @RequestBody RenameRequest r, Caller caller) {
        return commands.send(new AgencyCommand.RenameAgency(agency, r.name, r.effectiveOn), caller);
    }

    @Operation(
            summary = "Sáp nhập vào cơ quan khác; nghĩa vụ chuyển sang cơ quan tiếp nhận / merge into another, which "
                    + "answers for what was owed. Role: ADMIN")
    @PostMapping("/{agency}/merge")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "agency.unknown",
        "agency.ended",
        "agency.into-itself",
        "agency.successor-ended",
        "agency.not-yet",
        "agency.has-children",
        "agency.out-of-order",
        "agency.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> mergeAgency(
            @PathVariable AgencyId agency, @Valid @RequestBody MergeRequest r, Caller caller) {
        return commands.send(new AgencyCommand.MergeAgency(agency, r.successor, r.effectiveOn), caller);
    }

    @Operation(summary = "Chuyển cơ quan cấp trên từ một ngày / put it below another body from a date on. Role: ADMIN")
    @PostMapping("/{agency}/change-parent")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "agency.unknown",
        "agency.ended",
        "agency.not-yet",
        "agency.same-parent",
        "agency.cycle",
        "agency.out-of-order",
        "agency.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> changeAgencyParent(
            @PathVariable AgencyId agency, @Valid @RequestBody ParentRequest r, Caller caller) {
        return commands.send(new AgencyCommand.ChangeParent(agency, r.parent, r.decision, r.effectiveOn), caller);
    }

    @Operation(
            summary =
                    "Chia, tách; nêu cơ quan nhận từng nghĩa vụ còn phải thực hiện / divide it; each open duty is named "
                            + "with who takes it. Role: ADMIN")
    @PostMapping("/{agency}/split")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "agency.unknown",
        "agency.ended",
        "agency.into-itself",
        "agency.successor-ended",
        "agency.successor-twice",
        "agency.too-few-successors",
        "agency.not-yet",
        "agency.taker",
        "agency.duty-unknown",
        "agency.duty-twice",
        "agency.duty-left-over",
        "agency.has-children",
        "agency.out-of-order",
        "agency.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> splitAgency(
            @PathVariable AgencyId agency, @Valid @RequestBody SplitRequest r, Caller caller) {
        return commands.send(
                new AgencyCommand.SplitAgency(
                        agency, r.successors, r.continues, taken(r.duties), r.decision, r.effectiveOn),
                caller);
    }

    @Operation(
            summary =
                    "Giải thể; nghĩa vụ còn phải thực hiện có cơ quan nhận / abolish; whatever it still owes is taken over "
                            + "by somebody. Role: ADMIN")
    @PostMapping("/{agency}/abolish")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "agency.unknown",
        "agency.ended",
        "agency.into-itself",
        "agency.successor-ended",
        "agency.not-yet",
        "agency.duty-unknown",
        "agency.duty-twice",
        "agency.duty-left-over",
        "agency.nobody-above",
        "agency.has-children",
        "agency.out-of-order",
        "agency.history-not-permitted"
    })
    ResponseEntity<CommandAnswer> abolishAgency(
            @PathVariable AgencyId agency, @Valid @RequestBody AbolishRequest r, Caller caller) {
        return commands.send(
                new AgencyCommand.AbolishAgency(agency, r.successor, taken(r.duties), r.decision, r.effectiveOn),
                caller);
    }
}
