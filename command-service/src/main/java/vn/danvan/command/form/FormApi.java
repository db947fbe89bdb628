package vn.danvan.command.form;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.form.ValidationRule;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/forms/{form}")
@Tag(name = "forms", description = "Biểu mẫu, chỉ tiêu (III.5) / report forms, their indicators and validation rules")
class FormApi {

    private static final String CODE = "[A-Z0-9](?:[A-Z0-9.-]{0,58}[A-Z0-9])?";

    private final Commands commands;

    FormApi(Commands commands) {
        this.commands = commands;
    }

    record VersionRequest(
            @NotBlank @Size(max = 500) String title,
            @NotNull @Size(max = 300) List<@NotNull @Valid IndicatorRequest> indicators,
            @NotNull @Size(max = 200) List<@NotNull @Valid FormRuleRequest> rules,
            @NotNull @Size(max = 50) List<@NotNull @Valid FormSectionRequest> sections) {}

    record IndicatorRequest(
            @Schema(description = "Chữ in hoa rồi chữ số / capital letters and digits", example = "BC01")
            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9]{0,19}")
            String code,

            @NotBlank @Size(max = 20) String clause,
            @NotBlank @Size(max = 500) String name,
            @NotBlank @Size(max = 100) String unit,
            @NotNull Indicator.Type type,
            @NotNull Indicator.Aggregation aggregation,

            @Schema(description = "Chỉ cho RATIO: tử số, mẫu số / for RATIO only: what it is computed from")
            @Nullable
            @Valid
            RatioRequest ratio,

            @NotNull Boolean mandatory,

            @Schema(description = "Loại cơ quan phải báo cáo; rỗng là mọi loại / kinds asked; empty means all")
            @NotNull
            @Size(max = 20)
            List<@NotNull AgencyKind> kinds) {
        Indicator toIndicator() {
            return new Indicator(
                    code,
                    clause,
                    name,
                    unit,
                    type,
                    aggregation,
                    ratio == null ? null : new Indicator.Ratio(ratio.numerator, ratio.denominator),
                    mandatory,
                    kinds);
        }
    }

    record RatioRequest(
            @NotBlank @Size(max = 20) String numerator,
            @NotBlank @Size(max = 20) String denominator) {}

    record FormRuleRequest(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull ValidationRule.Severity severity,

            @Schema(
                    description = "So sánh các chỉ tiêu: + - * <= >= < > == != and or ( ); thiếu giá trị tính là 0 / "
                            + "comparisons of indicators; a missing value counts as 0, and a rule without any value "
                            + "is not checked",
                    example = "KT02 >= KT01 or KT01 == 0")
            @NotBlank
            @Size(max = 500)
            String rule,

            @NotBlank @Size(max = 500) String message) {}

    record FormSectionRequest(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotBlank @Size(max = 300) String heading,
            @NotNull Boolean mandatory,

            @Schema(
                    description =
                            "Mục của báo cáo tổng hợp mà phần này thuộc về; để trống là mục cùng mã, không có thì Ghi "
                                    + "chú / the section of the summary that it belongs to; absent: the one of the same code, or "
                                    + "else the notes",
                    example = "DANH-GIA")
            @Nullable
            @Size(max = 60)
            String summarySection) {}

    @Operation(
            summary = "Ban hành phiên bản tiếp theo của biểu mẫu / publish the next version of the form, the first one "
                    + "too. Roles: ADMIN, MOBILISATION_OFFICER")
    @PostMapping("/versions")
    @Refuses({
        "actor.not-permitted",
        "form.no-indicator",
        "form.indicator-twice",
        "form.ratio-parts",
        "form.ratio-mandatory",
        "form.aggregation",
        "form.rule-twice",
        "form.rule-indicator",
        "form.section-twice",
        "form.summary-section",
        "form.retired",
        "form.unchanged",
        "field.rule",
        "field.code"
    })
    ResponseEntity<CommandAnswer> publishFormVersion(
            @PathVariable FormId form, @Valid @RequestBody VersionRequest r, Caller caller) {
        return commands.create(
                new FormCommand.PublishFormVersion(
                        form,
                        r.title,
                        r.indicators.stream().map(IndicatorRequest::toIndicator).toList(),
                        r.rules.stream()
                                .map(rule -> new ValidationRule(rule.code, rule.severity, rule.rule, rule.message))
                                .toList(),
                        r.sections.stream()
                                .map(s -> new FormEvent.NarrativeSection(
                                        s.code, s.heading, s.mandatory, s.summarySection))
                                .toList()),
                caller,
                "/forms");
    }

    @Operation(
            summary = "Thôi sử dụng biểu mẫu cho các kỳ mới / retire the form: no new period asks for it. "
                    + "Roles: ADMIN, MOBILISATION_OFFICER")
    @PostMapping("/retire")
    @Refuses({"actor.not-permitted", "resource.not-found", "form.retired"})
    ResponseEntity<CommandAnswer> retireForm(
            @PathVariable FormId form, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new FormCommand.RetireForm(form, r.reason()), caller);
    }
}
