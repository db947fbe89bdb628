package vn.danvan.service.view;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Describes the parameters of reads in the OpenAPI document, from what the tables declare. */
final class ViewDescriber implements GlobalOperationCustomizer {

    private final Map<Class<?>, ViewTable<?>> byRow = new HashMap<>();

    ViewDescriber(List<ViewTables> services) {
        services.forEach(tables -> tables.all().forEach(table -> byRow.put(table.type(), table)));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean read = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == ViewRequest.class);
        if (!read) {
            return operation;
        }
        ListsRows lists = method.getMethodAnnotation(ListsRows.class);
        CountsRows counts = method.getMethodAnnotation(CountsRows.class);
        if (lists != null) {
            list(operation, table(lists.value(), method));
        }
        if (counts != null) {
            count(operation, table(counts.value(), method));
        }
        if (method.hasMethodAnnotation(ComparesRows.class)) {
            query(
                    operation,
                    Differences.SINCE,
                    new StringSchema().example("2020-04-01"),
                    "Thời điểm trước: vị trí nhật ký, thời điểm hoặc hết ngày này / the earlier moment: an index, an instant"
                            + " or the end of a day");
            operation.getParameters().getLast().required(true);
            query(operation, "key", new StringSchema(), "Chỉ một mục, theo khóa / only one row, by its key");
            query(operation, "q", new StringSchema(), "Tìm chữ, như ở danh sách / words, as in the list");
            page(operation);
        }
        ReadsEvents events = method.getMethodAnnotation(ReadsEvents.class);
        if (events != null) {
            events(operation, events.paged());
        }
        Set<String> described = operation.getParameters() == null
                ? Set.of()
                : operation.getParameters().stream().map(Parameter::getName).collect(Collectors.toSet());
        Standpoint.PARAMETERS.stream()
                .filter(each -> !described.contains(each.name()))
                .forEach(each -> query(operation, each.name(), each.schema().get(), each.description()));
        header(operation, ViewRequest.LOG_INDEX, new IntegerSchema().format("int64"), """
                Vị trí nhật ký phải có trong câu trả lời (lấy từ phản hồi của lệnh) / log index that the answer must \
                include (as a command answered it)""");
        header(operation, "Prefer", new StringSchema().example("wait=10"), """
                Chờ tối đa bao nhiêu giây, mặc định 10, nhiều nhất 60 / how many seconds to wait for it at most""");
        operation
                .getResponses()
                .getOrDefault("200", new io.swagger.v3.oas.models.responses.ApiResponse())
                .addHeaderObject(
                        ViewRequest.LOG_INDEX,
                        new Header()
                                .schema(new IntegerSchema().format("int64"))
                                .description(
                                        "Vị trí nhật ký đã có trong dữ liệu tra cứu / log index that the view has"));
        return operation;
    }

    private ViewTable<?> table(Class<?> row, HandlerMethod method) {
        ViewTable<?> table = byRow.get(row);
        if (table == null) {
            throw new IllegalStateException(method + ": no table of " + row);
        }
        return table;
    }

    private static void list(Operation operation, ViewTable<?> table) {
        filters(operation, table);
        String sorts = table.fields().stream().map(ViewField::name).collect(Collectors.joining(", "));
        query(
                operation,
                "sort",
                new StringSchema().example("-key"),
                "Sắp xếp theo, cách nhau dấu phẩy, dấu trừ là giảm dần / fields to sort by, comma-separated, minus for"
                        + " descending: key" + (sorts.isEmpty() ? "" : ", " + sorts));
        page(operation);
    }

    private static void page(Operation operation) {
        IntegerSchema limit = new IntegerSchema();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(200));
        limit.setDefault(50);
        query(operation, "limit", limit, "Số dòng mỗi trang / rows per page");
        query(operation, "cursor", new StringSchema(), "`next` của trang trước / `next` of the page before");
    }

    private static void events(Operation operation, boolean paged) {
        EventFilters.DESCRIPTIONS.forEach((name, description) -> {
            Schema<?> schema = name.startsWith("effective") ? new StringSchema().format("date") : new StringSchema();
            boolean many = name.equals("type") || name.equals("about");
            query(operation, name, many ? new ArraySchema().items(schema) : schema, description);
        });
        if (paged) {
            StringSchema order = new StringSchema();
            order.addEnumItem("log");
            order.addEnumItem("latest");
            order.setDefault("log");
            query(
                    operation,
                    "order",
                    order,
                    "Theo thứ tự nhật ký, hoặc mới nhất trước / as in the log, or latest first");
            page(operation);
        }
    }

    private static void count(Operation operation, ViewTable<?> table) {
        StringSchema by = new StringSchema();
        table.fields().stream().filter(ViewField::countable).forEach(field -> by.addEnumItem(field.name()));
        query(operation, "by", by, "Đếm theo trường / field to count by");
        operation.getParameters().getLast().required(true);
        filters(operation, table);
    }

    private static void filters(Operation operation, ViewTable<?> table) {
        for (ViewField field : table.fields()) {
            if (field.filter()) {
                StringSchema value = new StringSchema();
                field.values().forEach(value::addEnumItem);
                query(
                        operation,
                        field.name(),
                        new ArraySchema().items(value),
                        field.vi() + " (lặp lại: hoặc) / " + field.en() + " (repeated: or)");
                if (field.date()) {
                    StringSchema date = new StringSchema();
                    date.setFormat("date");
                    query(operation, field.name() + "From", date, field.vi() + ", từ / " + field.en() + ", from");
                    query(operation, field.name() + "To", date, field.vi() + ", đến hết / " + field.en() + ", up to");
                }
            }
        }
        String searched = table.fields().stream()
                .filter(field -> field.kind() == ViewField.Kind.TEXT)
                .map(field -> field.vi() + " / " + field.en())
                .collect(Collectors.joining(", "));
        if (!searched.isEmpty()) {
            query(operation, "q", new StringSchema(), "Tìm chữ, không phân biệt dấu / words in: " + searched);
        }
    }

    private static void query(Operation operation, String name, Schema<?> schema, String description) {
        operation.addParametersItem(
                new Parameter().in("query").name(name).schema(schema).description(description));
    }

    private static void header(Operation operation, String name, Schema<?> schema, String description) {
        operation.addParametersItem(
                new Parameter().in("header").name(name).schema(schema).description(description));
    }
}
