package vn.danvan.reporting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.danvan.kernel.Json;

/**
 * Writes the JSON Schema (2020-12) of a record as {@link Json} writes it: what may be absent is what is nullable, nothing else may
 * be there.
 */
final class SchemaWriter {

    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final Map<String, Class<?>> named = new TreeMap<>();

    private final Class<?> root;

    private SchemaWriter(Class<?> root) {
        this.root = root;
    }

    static ObjectNode of(Class<?> root, String id, String title) {
        SchemaWriter writer = new SchemaWriter(root);
        ObjectNode body = writer.object(root);
        ObjectNode schema = Json.MAPPER.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", id);
        schema.put("title", title);
        schema.setAll(body);
        ObjectNode definitions = schema.putObject("$defs");
        writer.definitions.forEach(definitions::set);
        return schema;
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = Json.MAPPER.createArrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            AnnotatedType annotated = component.getAnnotatedType();
            properties.set(component.getName(), schema(component.getGenericType()));
            if (!annotated.isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
        return schema;
    }

    private ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            ObjectNode schema = typed("array");
            schema.set("items", schema(list.getActualTypeArguments()[0]));
            return schema;
        }
        if (type instanceof ParameterizedType map
                && map.getRawType() == Map.class
                && map.getActualTypeArguments()[0] == String.class) {
            ObjectNode schema = typed("object");
            schema.set("additionalProperties", schema(map.getActualTypeArguments()[1]));
            return schema;
        }
        if (type instanceof Class<?> plain) {
            return schema(plain);
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    private ObjectNode schema(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode schema = typed("string");
            ArrayNode values = schema.putArray("enum");
            Stream.of(type.getEnumConstants())
                    .map(each -> ((Enum<?>) each).name())
                    .forEach(values::add);
            return schema;
        }
        if (type.isRecord()) {
            return written(type);
        }
        return switch (type.getName()) {
            case "java.lang.String" -> typed("string");
            case "boolean", "java.lang.Boolean" -> typed("boolean");
            case "int", "long", "java.lang.Integer", "java.lang.Long" -> typed("integer");
            default -> formatted(type);
        };
    }

    private static ObjectNode formatted(Class<?> type) {
        if (type == BigDecimal.class) {
            return typed("number");
        }
        if (type == LocalDate.class) {
            return typed("string").put("format", "date");
        }
        if (type == Instant.class) {
            return typed("string").put("format", "date-time");
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    /** A record by its definition; one that is written as a text is a text. */
    private ObjectNode written(Class<?> type) {
        boolean text = Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
        if (text) {
            return typed("string");
        }
        Class<?> around = type.getEnclosingClass();
        String name = (around == null || around == root ? "" : around.getSimpleName()) + type.getSimpleName();
        Class<?> other = named.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("two records are called " + name);
        }
        if (other == null) {
            definitions.put(name, Json.MAPPER.createObjectNode());
            definitions.put(name, object(type));
        }
        return Json.MAPPER.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode typed(String type) {
        return Json.MAPPER.createObjectNode().put("type", type);
    }
}
