package vn.danvan.command.staffing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.command.Caller;
import vn.danvan.command.CommandAnswer;
import vn.danvan.command.Commands;
import vn.danvan.kernel.staffing.StaffingYear;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/staffing-years/{year}")
@Tag(name = "staffing-years", description = "Tổng biên chế của năm (III.2) / the ceiling of a year's posts")
class StaffingYearApi {

    private static final int MOST = 1_000_000;

    private final Commands commands;

    StaffingYearApi(Commands commands) {
        this.commands = commands;
    }

    record StaffingYearCeilingRequest(
            @Schema(description = "Tổng số biên chế / posts", example = "120") @NotNull @Min(0) @Max(MOST)
            Integer posts,

            @Schema(description = "Số quyết định / number of the decision", example = "45/NQ-HĐND")
            @NotBlank
            @Size(max = 100)
            String decision) {}

    @Operation(
            summary = "Đặt tổng biên chế của năm, có thể đặt lại / set the year's ceiling; it may be set again, never "
                    + "below what has been allotted. Role: APPROVER")
    @PostMapping("/ceiling")
    @Refuses({
        "actor.not-permitted",
        "field.code",
        "staffing.negative",
        "staffing.ceiling-below-allotted",
        "staffing.year-closed"
    })
    ResponseEntity<CommandAnswer> setStaffingCeiling(
            @PathVariable int year, @Valid @RequestBody StaffingYearCeilingRequest r, Caller caller) {
        return commands.send(
                new StaffingYearCommand.SetStaffingCeiling(new StaffingYear(year), r.posts, r.decision), caller);
    }

    @Operation(
            summary = "Đóng sổ biên chế của năm đã hết / close the books of a year that is over. Role: "
                    + "ORGANISATION_BOARD")
    @PostMapping("/close")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "field.code",
        "staffing.year-closed",
        "staffing.year-not-over"
    })
    ResponseEntity<CommandAnswer> closeStaffingYear(@PathVariable int year, Caller caller) {
        return commands.send(new StaffingYearCommand.CloseStaffingYear(new StaffingYear(year)), caller);
    }
}
