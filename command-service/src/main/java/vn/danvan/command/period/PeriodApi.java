package vn.danvan.command.period;

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
import vn.danvan.command.ReasonRequest;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/periods")
@Tag(name = "periods", description = "Kỳ báo cáo (III.5) / reporting periods")
class PeriodApi {

    private final Commands commands;

    PeriodApi(Commands commands) {
        this.commands = commands;
    }

    record PeriodRequest(
            @NotNull PeriodId code,

            @Schema(
                    description =
                            "Tháng, quý, sáu tháng, chín tháng, năm theo quy tắc kỳ báo cáo có hiệu lực vào ngày cuối; AD_HOC: "
                                    + "tùy ý / periods under the rule reporting.window in force on the last day; AD_HOC: any")
            @NotNull
            PeriodKind kind,

            @NotBlank @Size(max = 300) String title,
            @NotNull LocalDate from,
            @NotNull LocalDate to,

            @Schema(
                    description =
                            "Bỏ trống được khi quy tắc reporting.submit-within ấn định / may be left out where the "
                                    + "rule reporting.submit-within says it")
            @Nullable
            LocalDate dueOn,

            @Schema(
                    description = "Để trống: kỳ tổng hợp từ các kỳ báo cáo nằm trong thời gian này, không có hạn nộp / "
                            + "none: composed of the reported periods within its days, without due date")
            @NotNull
            @Size(max = 20)
            List<@NotNull @Valid FormRequest> forms,

            @Schema(
                    description = "Phạm vi của quy tắc kỳ báo cáo, như quy tắc ghi; bỏ trống là ALL / whose reporting "
                            + "rules apply, as the rules name it; ALL when left out",
                    example = "ALL")
            @Nullable
            @Size(max = 200)
            String scope,

            @Schema(
                    description =
                            "Số ngày sau hạn vẫn tính đúng hạn / days after the due date that still count as on time")
            @Nullable
            @Min(0)
            @Max(60)
            Integer graceDays) {}

    record FormRequest(@NotNull FormId form, @NotNull Integer version) {}

    record ExtendPeriodRequest(
            @Schema(description = "Bỏ trống là mọi cơ quan / all agencies when left out", example = "HB.HU.DABAC")
            @Nullable
            AgencyId agency,

            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 2000) String reason) {}

    @Operation(
            summary =
                    "Mở kỳ báo cáo; sinh nghĩa vụ báo cáo / open a period; every agency that reports and exists on its "
                            + "last day owes a report on each form. Role: MOBILISATION_OFFICER")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "period.exists",
        "period.kind",
        "period.due-missing",
        "period.due-not-by-rule",
        "period.due-too-early",
        "rule.value-unreadable",
        "period.form-retired",
        "period.form-unknown",
        "period.form-twice",
        "period.nobody-owes",
        "period.composed",
        "period.nothing-within",
        "field.dates",
        "field.code"
    })
    ResponseEntity<CommandAnswer> openPeriod(@Valid @RequestBody PeriodRequest r, Caller caller) {
        List<FormVersion> forms = r.forms.stream()
                .map(form -> new FormVersion(form.form, form.version))
                .toList();
        return commands.create(
                new PeriodCommand.OpenPeriod(
                        r.code,
                        r.kind,
                        r.title,
                        r.from,
                        r.to,
                        r.dueOn,
                        forms,
                        r.scope,
                        r.graceDays == null ? 0 : r.graceDays),
                caller,
                "/periods");
    }

    @Operation(
            summary = "Gia hạn nộp cho một hoặc mọi cơ quan / move the due date of one agency or of all later. "
                    + "Role: MOBILISATION_OFFICER")
    @PostMapping("/{period}/extend")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "period.not-open",
        "period.composed",
        "period.agency-not-owing",
        "period.not-later"
    })
    ResponseEntity<CommandAnswer> extendPeriod(
            @PathVariable PeriodId period, @Valid @RequestBody ExtendPeriodRequest r, Caller caller) {
        return commands.send(new PeriodCommand.ExtendPeriod(period, r.agency, r.dueOn, r.reason), caller);
    }

    @Operation(summary = "Đóng kỳ: không nhận báo cáo nữa / close: no report is taken. Role: MOBILISATION_OFFICER")
    @PostMapping("/{period}/close")
    @Refuses({"actor.not-permitted", "resource.not-found", "period.not-open", "period.part-open"})
    ResponseEntity<CommandAnswer> closePeriod(@PathVariable PeriodId period, Caller caller) {
        return commands.send(new PeriodCommand.ClosePeriod(period), caller);
    }

    @Operation(summary = "Khóa kỳ đã đóng: không sửa gì nữa / lock: nothing changes. Role: MOBILISATION_OFFICER")
    @PostMapping("/{period}/lock")
    @Refuses({"actor.not-permitted", "resource.not-found", "period.not-closed"})
    ResponseEntity<CommandAnswer> lockPeriod(@PathVariable PeriodId period, Caller caller) {
        return commands.send(new PeriodCommand.LockPeriod(period), caller);
    }

    @Operation(summary = "Mở lại kỳ đã đóng hoặc khóa / reopen, with a reason. Role: MOBILISATION_LEAD")
    @PostMapping("/{period}/reopen")
    @Refuses({"actor.not-permitted", "resource.not-found", "period.open"})
    ResponseEntity<CommandAnswer> reopenPeriod(
            @PathVariable PeriodId period, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new PeriodCommand.ReopenPeriod(period, r.reason()), caller);
    }
}
