package vn.danvan.command.reminder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/reminders")
@Tag(name = "reminders", description = "Theo dõi, đôn đốc (III.5) / monitoring and urging")
class ReminderApi {

    private final Commands commands;
    private final ReminderRun run;
    private final Postman postman;

    ReminderApi(Commands commands, ReminderRun run, Postman postman) {
        this.commands = commands;
        this.run = run;
        this.postman = postman;
    }

    record UrgeRequest(
            @Schema(description = "Số, ký hiệu công văn / number of the letter", example = "Số 45-CV/BDVTU")
            @NotBlank
            @Size(max = 100)
            String number,

            @NotBlank @Size(max = 5000) String text) {}

    record MuteRequest(
            @NotBlank @Size(max = 2000) String reason,

            @Schema(description = "Ngày cuối tạm dừng; không nêu: đến khi bật lại / last day; none: until unmuted")
            @Nullable
            LocalDate until) {}

    @Operation(
            summary = "Đôn đốc của ngày hôm nay; gọi lại trong ngày không gửi lần nữa / the day's urging; running it "
                    + "again on the day sends nothing twice. Role: MOBILISATION_OFFICER")
    @PostMapping("/run")
    @Refuses({"actor.not-permitted", "rule.none-in-force", "reminder.rule-unreadable"})
    ReminderRun.Result runReminders(Caller caller) {
        return run.run(caller);
    }

    @Operation(summary = "Đôn đốc bằng văn bản / urge in writing. Role: MOBILISATION_OFFICER")
    @PostMapping("/{reminder}/urge")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "field.code",
        "reminder.nothing-owed",
        "reminder.muted",
        "rule.none-in-force",
        "reminder.rule-unreadable"
    })
    ResponseEntity<CommandAnswer> urgeInWriting(
            @PathVariable ReminderId reminder, @Valid @RequestBody UrgeRequest r, Caller caller) {
        return commands.send(
                new ReminderCommand.UrgeInWriting(reminder, r.number, r.text, postman.isEmployed()), caller);
    }

    @Operation(summary = "Xác nhận đã nhận thông báo / acknowledge a notice. Whoever acts for the body that was told")
    @PostMapping("/{reminder}/notices/{notice}/acknowledge")
    @Refuses({"actor.not-permitted", "resource.not-found", "field.code", "reminder.acknowledged"})
    ResponseEntity<CommandAnswer> acknowledgeNotice(
            @PathVariable ReminderId reminder, @PathVariable int notice, Caller caller) {
        return commands.send(new ReminderCommand.Acknowledge(reminder, notice), caller);
    }

    @Operation(summary = "Tạm dừng đôn đốc, có lý do / mute with a reason. Role: MOBILISATION_OFFICER")
    @PostMapping("/{reminder}/mute")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "field.code",
        "reminder.nothing-owed",
        "reminder.muted",
        "reminder.until-past",
        "rule.none-in-force",
        "reminder.rule-unreadable"
    })
    ResponseEntity<CommandAnswer> muteReminders(
            @PathVariable ReminderId reminder, @Valid @RequestBody MuteRequest r, Caller caller) {
        return commands.send(new ReminderCommand.Mute(reminder, r.reason, r.until), caller);
    }

    @Operation(summary = "Đôn đốc trở lại / unmute. Role: MOBILISATION_OFFICER")
    @PostMapping("/{reminder}/unmute")
    @Refuses({"actor.not-permitted", "resource.not-found", "field.code", "reminder.not-muted"})
    ResponseEntity<CommandAnswer> unmuteReminders(@PathVariable ReminderId reminder, Caller caller) {
        return commands.send(new ReminderCommand.Unmute(reminder), caller);
    }

    @Operation(
            summary = "Gửi lại thư của một thông báo / have a notice mailed, again or for the first time. Role: "
                    + "MOBILISATION_OFFICER")
    @PostMapping("/{reminder}/notices/{notice}/resend")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "field.code",
        "reminder.nothing-owed",
        "reminder.muted",
        "reminder.mail-pending",
        "reminder.mail-delivered",
        "reminder.mail-under-way",
        "reminder.no-address"
    })
    ResponseEntity<CommandAnswer> resendNotice(
            @PathVariable ReminderId reminder, @PathVariable int notice, Caller caller) {
        return commands.send(new ReminderCommand.RequestMail(reminder, notice), caller);
    }
}
