package vn.danvan.command;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Documents the headers that every command takes and answers with. */
@Component
class CallerDescriber implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean isCommand = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Caller.class);
        if (!isCommand) {
            return operation;
        }
        operation.addParametersItem(new HeaderParameter()
                .name("Idempotency-Key")
                .description(
                        "Khóa chống gửi lặp, 1–100 ký tự ASCII in được / makes a repetition safe: the same key with "
                                + "the same body is answered as the first time, with another body it is refused with "
                                + "`idempotency.key-reused`. A refused command leaves its key free.")
                .schema(new StringSchema().minLength(1).maxLength(100))
                .example("nop-kh-2020-03-20"));
        operation.addParametersItem(new HeaderParameter()
                .name("If-Match")
                .description("ETag đã nhận / the ETag of the version that you read; another version is refused with "
                        + "`version.stale` (412)")
                .schema(new StringSchema())
                .example("\"0\""));
        operation.addParametersItem(new HeaderParameter()
                .name("Accept-Language")
                .description("`vi` (mặc định / default) or `en`: language of refusals")
                .schema(new StringSchema()));
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                describe(response);
            }
        });
        return operation;
    }

    private static void describe(ApiResponse response) {
        response.addHeaderObject(
                "Log-Index",
                new Header()
                        .description(
                                "Số thứ tự trong nhật ký của sự kiện cuối / log index of the command's last event; "
                                        + "a read that sends it as request header sees it")
                        .schema(new IntegerSchema().format("int64")));
        response.addHeaderObject(
                "ETag",
                new Header()
                        .description("Phiên bản sau lệnh / version after the command")
                        .schema(new StringSchema()));
        response.addHeaderObject(
                "Idempotent-Replayed",
                new Header()
                        .description("`true` khi trả lại câu trả lời cũ / when this is the answer of then")
                        .schema(new StringSchema()));
    }
}
