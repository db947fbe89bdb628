package vn.danvan.command.rule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
import vn.danvan.kernel.rule.RuleId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/rules")
@Tag(name = "rules", description = "Quy tắc có hiệu lực theo thời gian / effective-dated rules with their citation")
class RuleApi {

    private final Commands commands;

    RuleApi(Commands commands) {
        this.commands = commands;
    }

    record RuleRuleRequest(
            @NotNull RuleId key,
            @NotBlank @Size(max = 200) String scope,
            @NotBlank @Size(max = 200) String value,
            @NotBlank @Size(max = 100) String unit,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo,
            @NotBlank @Size(max = 1000) String citation,
            @NotBlank @Size(max = 200) String standing) {}

    record CorrectRuleRequest(
            @Schema(
                    description = "Tên phiên bản sai, như các quyết định đã dẫn / the wrong version, by the name that "
                            + "decisions cite",
                    example = "sub-plan.due[plan]@2020-01-02")
            @NotBlank
            @Size(max = 400)
            String version,

            @NotBlank @Size(max = 200) String scope,
            @NotBlank @Size(max = 200) String value,
            @NotBlank @Size(max = 100) String unit,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo,
            @NotBlank @Size(max = 1000) String citation,
            @NotBlank @Size(max = 200) String standing,
            @NotBlank @Size(max = 2000) String reason) {}

    record WithdrawRuleRequest(
            @NotBlank @Size(max = 400) String version,
            @NotBlank @Size(max = 2000) String reason) {}

    record EndRuleRequest(
            @NotBlank @Size(max = 400) String version,

            @Schema(description = "Ngày đầu tiên hết hiệu lực / the first day on which it no longer holds") @NotNull
            LocalDate validTo,

            @NotBlank @Size(max = 1000) String citation) {}

    @Operation(
            summary = "Ghi quy tắc từ một ngày / say what a rule says from a date on. Role: ADMIN; for "
                    + "officer.*: ORGANISATION_BOARD as well")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "rule.same-date",
        "rule.same-value",
        "rule.value-unreadable",
        "field.dates",
        "field.code"
    })
    ResponseEntity<CommandAnswer> setRule(@Valid @RequestBody RuleRuleRequest r, Caller caller) {
        return commands.create(
                new RuleCommand.SetRule(
                        r.key, r.scope, r.value, r.unit, r.validFrom, r.validTo, r.citation, r.standing),
                caller,
                "/rules");
    }

    @Operation(
            summary = "Thay phiên bản nhập sai; quyết định cũ vẫn dẫn phiên bản cũ / put a right version in the place "
                    + "of a wrong one; decisions made under that one go on naming it. Roles: as for setting it")
    @PostMapping("/{rule}/correct")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "rule.version-unknown",
        "rule.same-date",
        "rule.same-value",
        "rule.value-unreadable",
        "field.dates"
    })
    ResponseEntity<CommandAnswer> correctRule(
            @PathVariable RuleId rule, @Valid @RequestBody CorrectRuleRequest r, Caller caller) {
        return commands.send(
                new RuleCommand.CorrectRule(
                        r.version,
                        new RuleCommand.SetRule(
                                rule, r.scope, r.value, r.unit, r.validFrom, r.validTo, r.citation, r.standing),
                        r.reason),
                caller);
    }

    @Operation(
            summary =
                    "Rút phiên bản nhập sai, không thay bằng gì / withdraw a wrong version, with nothing in its place. "
                            + "Roles: as for setting it")
    @PostMapping("/{rule}/withdraw")
    @Refuses({"actor.not-permitted", "resource.not-found", "rule.version-unknown"})
    ResponseEntity<CommandAnswer> withdrawRule(
            @PathVariable RuleId rule, @Valid @RequestBody WithdrawRuleRequest r, Caller caller) {
        return commands.send(new RuleCommand.WithdrawRule(rule, r.version, r.reason), caller);
    }

    @Operation(summary = "Ghi ngày hết hiệu lực của một phiên bản / end a version. Roles: as for setting it")
    @PostMapping("/{rule}/end")
    @Refuses({"actor.not-permitted", "resource.not-found", "rule.version-unknown", "rule.not-earlier", "field.dates"})
    ResponseEntity<CommandAnswer> endRule(
            @PathVariable RuleId rule, @Valid @RequestBody EndRuleRequest r, Caller caller) {
        return commands.send(new RuleCommand.EndRule(rule, r.version, r.validTo, r.citation), caller);
    }
}
