package vn.danvan.command.aid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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
import vn.danvan.kernel.aid.AidGrantId;
import vn.danvan.kernel.aid.AidLine;
import vn.danvan.kernel.aid.AidSource;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/aid-grants")
@Tag(name = "aid-grants", description = "Viện trợ, tài trợ (II.4) / aid and sponsorship that associations receive")
class AidApi {

    private static final String LINE_CODE = "[A-Z0-9][A-Z0-9.-]*";

    private final Commands commands;
    private final FreshIds ids;

    AidApi(Commands commands, FreshIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** One purpose that the money may be spent on. */
    record PurposeRequest(
            @NotBlank @Size(max = 20) @Pattern(regexp = LINE_CODE)
            String code,

            @NotBlank @Size(max = 300) String name) {}

    record RegisterRequest(
            @NotNull AssociationId association,
            @NotNull AidSource source,

            @Schema(description = "Tên tổ chức tài trợ, không phải cá nhân / the organisation that gives")
            @NotBlank
            @Size(max = 300)
            String donor,

            @NotBlank @Size(max = 2000) String purpose,

            @Schema(description = "đồng", example = "500000000") @NotNull
            Money pledged,

            @NotNull LocalDate pledgedOn,
            @NotNull @Size(max = 100) List<@NotNull @Valid PurposeRequest> lines) {
        List<AidLine> toLines() {
            return lines.stream().map(l -> new AidLine(l.code, l.name)).toList();
        }
    }

    record PledgeRequest(
            @Schema(description = "đồng", example = "650000000") @NotNull
            Money pledged,

            @Schema(description = "Văn bản điều chỉnh / the paper that says so") @NotBlank @Size(max = 300)
            String document,

            @NotBlank @Size(max = 2000) String reason) {}

    record ApprovalRequest(
            @Schema(description = "Số quyết định / number of the decision", example = "1875/QĐ-UBND")
            @NotBlank
            @Size(max = 100)
            String decision,

            @Schema(
                    description =
                            "Ngày quyết định có hiệu lực; bỏ trống là hôm nay / day on which it takes effect; today "
                                    + "when left out. A day in the past needs the right to import history.")
            @Nullable
            LocalDate approvedOn) {}

    record ReceiptRequest(
            @Schema(description = "đồng", example = "200000000") @NotNull
            Money amount,

            @NotNull LocalDate receivedOn,
            @NotBlank @Size(max = 100) String voucher) {}

    record SpendingRequest(
            @Schema(description = "Mục chi / code of the purpose line", example = "L1")
            @NotBlank
            @Size(max = 20)
            @Pattern(regexp = LINE_CODE)
            String line,

            @Schema(description = "đồng", example = "45000000") @NotNull
            Money amount,

            @NotNull LocalDate spentOn,
            @NotBlank @Size(max = 100) String voucher,
            @NotBlank @Size(max = 500) String what) {}

    record UseRequest(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotBlank @Size(max = 10000) String narrative) {}

    record AidCloseRequest(
            @Schema(description = "đồng trả lại bên tài trợ / returned to the donor") @NotNull
            Money returned,

            @Schema(description = "đồng chuyển tiếp / carried on") @NotNull
            Money carried,

            @Schema(description = "Nơi chuyển tiếp / where it is carried to; only when some is carried")
            @Nullable
            @Size(min = 1, max = 500)
            String carriedTo,

            @NotBlank @Size(max = 2000) String note) {}

    @Operation(
            summary = "Đăng ký khoản viện trợ, tài trợ; trả lời nêu mã / register a grant; the answer says its id. "
                    + "Foreign aid waits for approval. Role: ASSOCIATION")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "association.unknown",
        "association.ended",
        "association.suspended",
        "aid.amount-zero",
        "aid.date-future",
        "aid.no-lines",
        "aid.line-twice",
        "money.negative",
        "money.too-large",
        "field.code"
    })
    ResponseEntity<CommandAnswer> registerAid(@Valid @RequestBody RegisterRequest r, Caller caller) {
        return commands.create(
                new AidCommand.RegisterAid(
                        new AidGrantId(ids.next()),
                        r.association,
                        r.source,
                        r.donor,
                        r.purpose,
                        r.pledged,
                        r.pledgedOn,
                        r.toLines()),
                caller,
                "/aid-grants");
    }

    @Operation(
            summary = "Điều chỉnh mức cam kết / amend the pledge; what foreign aid adds waits for approval. "
                    + "Role: ASSOCIATION")
    @PostMapping("/{id}/pledge")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "aid.refused",
        "aid.closed",
        "aid.amount-zero",
        "aid.unchanged",
        "aid.pledge-below-received",
        "money.negative",
        "money.too-large"
    })
    ResponseEntity<CommandAnswer> amendAidPledge(
            @PathVariable UUID id, @Valid @RequestBody PledgeRequest r, Caller caller) {
        return commands.send(
                new AidCommand.AmendAidPledge(new AidGrantId(id), r.pledged, r.document, r.reason), caller);
    }

    @Operation(
            summary = "Phê duyệt viện trợ nước ngoài theo quy tắc có hiệu lực ngày đó / approve foreign aid under the "
                    + "rule in force on that day. Role: APPROVER")
    @PostMapping("/{id}/approve")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "aid.not-pending",
        "aid.same-person",
        "aid.date-future",
        "aid.history-not-permitted",
        "rule.none-in-force"
    })
    ResponseEntity<CommandAnswer> approveAid(
            @PathVariable UUID id, @Valid @RequestBody ApprovalRequest r, Caller caller) {
        return commands.send(new AidCommand.ApproveAid(new AidGrantId(id), r.decision, r.approvedOn), caller);
    }

    @Operation(summary = "Không phê duyệt nội dung đang chờ / do not approve what waits for approval. Role: APPROVER")
    @PostMapping("/{id}/refuse")
    @Refuses({"actor.not-permitted", "resource.not-found", "aid.not-pending", "aid.same-person", "rule.none-in-force"})
    ResponseEntity<CommandAnswer> refuseAid(@PathVariable UUID id, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new AidCommand.RefuseAid(new AidGrantId(id), r.reason()), caller);
    }

    @Operation(summary = "Ghi một lần nhận / record an instalment that came in. Role: ASSOCIATION")
    @PostMapping("/{id}/receipts")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "aid.refused",
        "aid.closed",
        "aid.amount-zero",
        "aid.not-approved",
        "aid.before-approval",
        "aid.above-pledged",
        "aid.date-future",
        "aid.before-pledge",
        "aid.voucher-twice",
        "money.negative",
        "money.too-large"
    })
    ResponseEntity<CommandAnswer> recordAidReceipt(
            @PathVariable UUID id, @Valid @RequestBody ReceiptRequest r, Caller caller) {
        return commands.send(
                new AidCommand.RecordAidReceipt(new AidGrantId(id), r.amount, r.receivedOn, r.voucher), caller);
    }

    @Operation(
            summary =
                    "Ghi một khoản chi, không vượt số đã nhận tính đến ngày chi / record a spending, never above what "
                            + "had been received by that day. Role: ASSOCIATION")
    @PostMapping("/{id}/spendings")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "aid.refused",
        "aid.closed",
        "aid.amount-zero",
        "aid.not-approved",
        "aid.line-unknown",
        "aid.above-received",
        "aid.date-future",
        "aid.before-pledge",
        "aid.voucher-twice",
        "money.negative",
        "money.too-large"
    })
    ResponseEntity<CommandAnswer> recordAidSpending(
            @PathVariable UUID id, @Valid @RequestBody SpendingRequest r, Caller caller) {
        return commands.send(
                new AidCommand.RecordAidSpending(new AidGrantId(id), r.line, r.amount, r.spentOn, r.voucher, r.what),
                caller);
    }

    @Operation(
            summary =
                    "Hủy một lần nhận hoặc khoản chi ghi sai / cancel a receipt or spending that was recorded wrongly. "
                            + "Role: ASSOCIATION")
    @PostMapping("/{id}/entries/{entry}/cancel")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "aid.refused",
        "aid.closed",
        "aid.entry-cancelled",
        "aid.money-spent"
    })
    ResponseEntity<CommandAnswer> cancelAidEntry(
            @PathVariable UUID id, @PathVariable int entry, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new AidCommand.CancelAidEntry(new AidGrantId(id), entry, r.reason()), caller);
    }

    @Operation(
            summary = "Báo cáo việc sử dụng trong kỳ; số liệu do Sổ tính / report on the use in a period; the register "
                    + "adds up. Role: ASSOCIATION")
    @PostMapping("/{id}/reports")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "aid.refused",
        "aid.closed",
        "field.dates",
        "aid.date-future",
        "aid.nothing-received",
        "aid.report-same"
    })
    ResponseEntity<CommandAnswer> reportAidUse(@PathVariable UUID id, @Valid @RequestBody UseRequest r, Caller caller) {
        return commands.send(new AidCommand.ReportAidUse(new AidGrantId(id), r.from, r.to, r.narrative), caller);
    }

    @Operation(
            summary =
                    "Khép lại, nêu rõ số dư trả lại hay chuyển tiếp / close, naming what is returned and what carried "
                            + "on. Role: ASSOCIATION")
    @PostMapping("/{id}/close")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "aid.refused",
        "aid.closed",
        "aid.not-reported",
        "aid.remainder-differs",
        "aid.carried-to",
        "money.negative",
        "money.too-large"
    })
    ResponseEntity<CommandAnswer> closeAid(
            @PathVariable UUID id, @Valid @RequestBody AidCloseRequest r, Caller caller) {
        return commands.send(
                new AidCommand.CloseAid(new AidGrantId(id), r.returned, r.carried, r.carriedTo, r.note), caller);
    }
}
