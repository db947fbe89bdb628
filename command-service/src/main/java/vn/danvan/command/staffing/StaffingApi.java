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
import java.time.LocalDate;
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
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.criteria.CriteriaVersion;
import vn.danvan.kernel.staffing.StaffingId;
import vn.danvan.kernel.staffing.StaffingYear;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/staffing/{year}/{association}")
@Tag(name = "staffing", description = "Giao biên chế cho hội (II.2, III.2) / posts allotted to associations")
class StaffingApi {

    /** More posts than any association of a province has. */
    private static final int MOST = 100_000;

    private final Commands commands;

    StaffingApi(Commands commands) {
        this.commands = commands;
    }

    record AllotRequest(
            @Schema(description = "Số biên chế / posts", example = "9") @NotNull @Min(1) @Max(MOST)
            Integer posts,

            @Schema(
                    description =
                            "Mã tiêu chí; để trống thì lấy tiêu chí đang có hiệu lực / version of the criteria; the "
                                    + "one in force when absent",
                    example = "TC-BC-2021")
            @Nullable
            CriteriaVersion criteria,

            @NotBlank @Size(max = 100) String decision) {}

    record AdjustRequest(
            @Schema(description = "Tổng số biên chế sau điều chỉnh / all posts from now on", example = "10")
            @NotNull
            @Min(1)
            @Max(MOST)
            Integer posts,

            @Nullable CriteriaVersion criteria,
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 100) String decision) {}

    record WithdrawRequest(
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 100) String decision) {}

    record HeadcountRequest(
            @Schema(description = "Thời điểm / the day that it is about", example = "2021-06-30") @NotNull
            LocalDate on,

            @Schema(description = "Số người có mặt / people", example = "10") @NotNull @Min(0) @Max(MOST)
            Integer headcount) {}

    private static StaffingId id(int year, AssociationId association) {
        return new StaffingId(new StaffingYear(year), association);
    }

    @Operation(
            summary =
                    "Giao biên chế theo tiêu chí đang có hiệu lực, trong tổng biên chế của năm / allot posts under the "
                            + "criteria in force, within the year's ceiling. Role: ORGANISATION_BOARD")
    @PostMapping("/allot")
    @Refuses({
        "actor.not-permitted",
        "association.unknown",
        "association.ended",
        "association.suspended",
        "staffing.not-assigned",
        "staffing.already-allotted",
        "staffing.no-posts",
        "staffing.no-ceiling",
        "staffing.ceiling-passed",
        "staffing.year-closed",
        "criteria.none-in-force",
        "criteria.not-in-force",
        "field.code"
    })
    ResponseEntity<CommandAnswer> allotPosts(
            @PathVariable int year,
            @PathVariable AssociationId association,
            @Valid @RequestBody AllotRequest r,
            Caller caller) {
        return commands.create(
                new StaffingCommand.AllotPosts(id(year, association), r.posts, r.criteria, r.decision),
                caller,
                "/staffing");
    }

    @Operation(summary = "Điều chỉnh biên chế / allot another number of posts. Role: ORGANISATION_BOARD")
    @PostMapping("/adjust")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.unknown",
        "association.ended",
        "association.suspended",
        "staffing.not-assigned",
        "staffing.not-allotted",
        "staffing.no-posts",
        "staffing.unchanged",
        "staffing.ceiling-passed",
        "staffing.year-closed",
        "criteria.none-in-force",
        "criteria.not-in-force",
        "field.code"
    })
    ResponseEntity<CommandAnswer> adjustPosts(
            @PathVariable int year,
            @PathVariable AssociationId association,
            @Valid @RequestBody AdjustRequest r,
            Caller caller) {
        return commands.send(
                new StaffingCommand.AdjustPosts(id(year, association), r.posts, r.criteria, r.reason, r.decision),
                caller);
    }

    @Operation(summary = "Thu hồi toàn bộ biên chế / withdraw all posts. Role: ORGANISATION_BOARD")
    @PostMapping("/withdraw")
    @Refuses({"actor.not-permitted", "resource.not-found", "staffing.not-allotted", "staffing.year-closed", "field.code"
    })
    ResponseEntity<CommandAnswer> withdrawPosts(
            @PathVariable int year,
            @PathVariable AssociationId association,
            @Valid @RequestBody WithdrawRequest r,
            Caller caller) {
        return commands.send(new StaffingCommand.WithdrawPosts(id(year, association), r.reason, r.decision), caller);
    }

    @Operation(
            summary =
                    "Báo cáo số người có mặt; vượt biên chế thì ghi nhận và đánh dấu / report the headcount; above the "
                            + "posts it is recorded and flagged. Role: ASSOCIATION")
    @PostMapping("/headcount")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.unknown",
        "association.ended",
        "staffing.negative",
        "staffing.date-outside-year",
        "staffing.date-in-future",
        "staffing.year-closed",
        "field.code"
    })
    ResponseEntity<CommandAnswer> reportHeadcount(
            @PathVariable int year,
            @PathVariable AssociationId association,
            @Valid @RequestBody HeadcountRequest r,
            Caller caller) {
        return commands.send(new StaffingCommand.ReportHeadcount(id(year, association), r.on, r.headcount), caller);
    }
}
