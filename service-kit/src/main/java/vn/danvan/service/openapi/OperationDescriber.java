package vn.danvan.service.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;
import vn.danvan.kernel.Code;
import vn.danvan.kernel.KernelCode;
import vn.danvan.service.web.WebCode;

/**
 * Completes each operation: the refusals it declares, by status, each code with its sentences; and an example of its
 * request, from the classpath file {@code openapi/examples/<method name>.json} (or {@code .csv}) beside the controller.
 */
final class OperationDescriber implements GlobalOperationCustomizer {

    private static final List<Code> ALWAYS = List.of(WebCode.UNAUTHENTICATED, WebCode.TOKEN_INVALID, WebCode.FAULT);
    private static final List<Code> WITH_BODY = List.of(
            WebCode.MALFORMED,
            WebCode.BODY_REQUIRED,
            WebCode.TOO_LARGE,
            WebCode.MEDIA_TYPE,
            WebCode.FIELDS,
            WebCode.FIELD_TYPE,
            WebCode.UNKNOWN_FIELD);

    private final Map<String, Code> byId = new HashMap<>();

    OperationDescriber(List<Codes> services) {
        List<Code> known = new ArrayList<>(List.of(KernelCode.values()));
        known.addAll(List.of(WebCode.values()));
        services.forEach(codes -> known.addAll(codes.all()));
        known.forEach(code -> byId.put(code.id(), code));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        List<Code> codes = new ArrayList<>(ALWAYS);
        Refuses refuses = method.getMethodAnnotation(Refuses.class);
        if (refuses != null) {
            for (String id : refuses.value()) {
                Code code = byId.get(id);
                if (code == null) {
                    throw new IllegalStateException(method + " refuses with an unknown code: " + id);
                }
                codes.add(code);
            }
        }
        if (operation.getRequestBody() != null) {
            codes.addAll(WITH_BODY);
            addExample(operation, method);
        }
        addProblems(operation, codes);
        return operation;
    }

    private static void addProblems(Operation operation, List<Code> codes) {
        Map<Integer, Map<String, Code>> byStatus = new TreeMap<>();
        codes.forEach(code -> byStatus.computeIfAbsent(code.kind().status(), _ -> new LinkedHashMap<>())
                .put(code.id(), code));
        ApiResponses responses = operation.getResponses();
        byStatus.forEach((status, ofStatus) -> {
            MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
            StringBuilder description = new StringBuilder();
            ofStatus.forEach((id, code) -> {
                description
                        .append("- `")
                        .append(id)
                        .append("`: ")
                        .append(code.vi())
                        .append(" / ")
                        .append(code.en())
                        .append('\n');
                problem.addExamples(
                        id,
                        new Example()
                                .value(Map.of(
                                        "type",
                                        "urn:danvan:problem:" + id,
                                        "title",
                                        code.vi(),
                                        "status",
                                        status,
                                        "detail",
                                        code.vi(),
                                        "code",
                                        id)));
            });
            responses.addApiResponse(
                    Integer.toString(status),
                    new ApiResponse()
                            .description(description.toString())
                            .content(new Content().addMediaType("application/problem+json", problem)));
        });
    }

    private static void addExample(Operation operation, HandlerMethod method) {
        Content content = operation.getRequestBody().getContent();
        content.forEach((mediaType, body) -> {
            String ending = mediaType.contains("csv") ? "csv" : "json";
            String text = resource(method.getBeanType(), method.getMethod().getName() + "." + ending);
            if (text != null) {
                body.setExample(
                        "csv".equals(ending)
                                ? text
                                : JsonMapper.builder().build().readValue(text, Object.class));
            }
        });
    }

    private static @Nullable String resource(Class<?> beside, String name) {
        try (InputStream in = beside.getClassLoader().getResourceAsStream("openapi/examples/" + name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
