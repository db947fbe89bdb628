package vn.danvan.command.reminder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.CalendarToken;
import vn.danvan.kernel.reminder.ContactId;
import vn.danvan.kernel.reminder.EmailAddress;
import vn.danvan.log.Outcome;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/contacts/{kind}/{code}")
@Tag(
        name = "contacts",
        description = "Nơi nhận đôn đốc (III.5) / where bodies are reached: kind is agency or association")
class ContactApi {

    private static final int TOKEN_BYTES = 32;

    private final Commands commands;
    private final SecureRandom random = new SecureRandom();

    ContactApi(Commands commands) {
        this.commands = commands;
    }

    record EmailRequest(
            @Schema(description = "Hộp thư của cơ quan, không phải của cá nhân / of the office, not of a person")
            @NotNull
            EmailAddress address) {}

    /**
     * A calendar feed that was opened.
     *
     * @param token what opens it; told here and nowhere else, and not when the request is repeated
     */
    record CalendarAnswer(
            String id,
            long version,
            long logIndex,

            @Schema(
                    description =
                            "Địa chỉ: /api/query/v1/calendars/{token}.ics. Chỉ cho biết một lần / told once, kept nowhere")
            @Nullable
            String token) {}

    @Operation(summary = "Ghi hộp thư của cơ quan / set the address of the office. Role: ADMIN")
    @PostMapping("/e-mail")
    @Refuses({"actor.not-permitted", "resource.not-found", "field.code", "field.e-mail", "contact.same-address"})
    ResponseEntity<CommandAnswer> setContactEmail(
            @PathVariable String kind, @PathVariable String code, @Valid @RequestBody EmailRequest r, Caller caller) {
        return commands.send(new ContactCommand.SetEmail(contact(kind, code), r.address), caller);
    }

    @Operation(summary = "Bỏ hộp thư của cơ quan / remove the address. Role: ADMIN")
    @PostMapping("/e-mail/remove")
    @Refuses({"actor.not-permitted", "resource.not-found", "field.code", "contact.no-address"})
    ResponseEntity<CommandAnswer> removeContactEmail(
            @PathVariable String kind, @PathVariable String code, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new ContactCommand.RemoveEmail(contact(kind, code), r.reason()), caller);
    }

    @Operation(
            summary =
                    "Mở lịch của mình, hoặc đổi khóa / open the calendar feed of one's own body, or change its token. "
                            + "Roles: AGENCY_EDITOR, AGENCY_HEAD, ASSOCIATION")
    @PostMapping("/calendar")
    @Refuses({"actor.not-permitted", "resource.not-found", "field.code"})
    ResponseEntity<CalendarAnswer> openCalendar(@PathVariable String kind, @PathVariable String code, Caller caller) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        CalendarToken token = CalendarToken.of(secret);
        ContactId contact = contact(kind, code);
        Outcome.Appended appended = commands.decide(new ContactCommand.OpenCalendar(contact, token.hash()), caller);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.ETAG, "\"" + appended.version() + "\"")
                .header("Log-Index", Long.toString(appended.lastIndex()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new CalendarAnswer(
                        contact.key(),
                        appended.version(),
                        appended.lastIndex(),
                        appended.repeated() ? null : token.value()));
    }

    @Operation(
            summary = "Thu hồi khóa của lịch / revoke the token. Roles: AGENCY_EDITOR, AGENCY_HEAD, ASSOCIATION, ADMIN")
    @PostMapping("/calendar/revoke")
    @Refuses({"actor.not-permitted", "resource.not-found", "field.code", "contact.no-calendar"})
    ResponseEntity<CommandAnswer> revokeCalendar(@PathVariable String kind, @PathVariable String code, Caller caller) {
        return commands.send(new ContactCommand.RevokeCalendar(contact(kind, code)), caller);
    }

    private static ContactId contact(String kind, String code) {
        return new ContactId(Body.of(kind, code));
    }
}
