package vn.danvan.command.rule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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

    record RuleRequest(
            @NotNull RuleId key,
            @NotBlank @Size(max = 200) String scope,
            @NotBlank @Size(max = 200) String value,
            @NotBlank @Size(max = 100) String unit,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo,
            @NotBlank @Size(max = 1000) String citation,
            @NotBlank @Size(max = 200) String standing) {}

    @Operation(summary = "Ghi quy tắc từ một ngày / say what a rule says from a date on. Role: ADMIN")
    @PostMapping
    @Refuses({"actor.not-permitted", "rule.same-date", "rule.same-value", "field.dates", "field.code"})
    ResponseEntity<CommandAnswer> setRule(@Valid @RequestBody RuleRequest r, Caller caller) {
        return commands.create(
                new RuleCommand.SetRule(
                        r.key, r.scope, r.value, r.unit, r.validFrom, r.validTo, r.citation, r.standing),
                caller,
                "/rules");
    }
}
