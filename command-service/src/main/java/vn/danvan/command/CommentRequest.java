package vn.danvan.command;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.danvan.kernel.ReviewComment;

/** One comment of a review, as a request carries it. */
public record CommentRequest(
        @Schema(
                description = "Mã mục, mã chỉ tiêu hoặc tên trường / code of the section, indicator or field",
                example = "I")
        @NotBlank
        @Size(max = 100)
        String target,

        @Schema(description = "Lý do theo danh mục / coded reason") @NotNull
        ReviewComment.Reason reason,

        @Schema(description = "Cần sửa gì / what to change") @NotBlank @Size(max = 2000)
        String text) {

    /** As the register keeps it. */
    public ReviewComment toComment() {
        return new ReviewComment(target, reason, text);
    }
}
