package dev.mezan.agent.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Derives JSON Schema 2020-12 from a record.
 *
 * <p>Strings, numbers, booleans, enums, lists, sets, maps by string, nested records and {@code Instant} become what one
 * expects; an {@code Optional} component is not required; a {@code JsonNode} or {@code Object} is anything. Whatever
 * else there is is an error, told when the schema is derived and not when a task runs.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</a>
 */
public final class RecordSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<Class<?>> INTEGERS = Set.of(
            int.class,
            Integer.class,
            long.class,
            Long.class,
            short.class,
            Short.class,
            byte.class,
            Byte.class,
            java.math.BigInteger.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, Double.class, float.class, Float.class, java.math.BigDecimal.class);

    private final boolean closed;
    private final Deque<Class<?>> open = new ArrayDeque<>();

    private RecordSchema(boolean closed) {
        this.closed = closed;
    }

    /** The schema of what an agent takes: properties that the record does not have are refused. */
    public static ObjectNode ofInput(Class<?> type) {
        return new RecordSchema(true).document(type);
    }

    /** The schema of what an agent gives: later versions may give more. */
    public static ObjectNode ofOutput(Class<?> type) {
        return new RecordSchema(false).document(type);
    }

    private ObjectNode document(Class<?> type) {
        var document = NODES.objectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.setAll((ObjectNode) of(type, type.getSimpleName()));
        return document;
    }

    private JsonNode of(Type type, String where) {
        return switch (type) {
            case Class<?> plain -> ofClass(plain, where);
            case ParameterizedType generic -> ofGeneric(generic, where);
            default -> throw unsupported(type, where);
        };
    }

    private JsonNode ofClass(Class<?> type, String where) {
        if (type == String.class) {
            return typed("string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        }
        if (INTEGERS.contains(type)) {
            return typed("integer");
        }
        if (NUMBERS.contains(type)) {
            return typed("number");
        }
        if (type == Instant.class) {
            return typed("string").put("format", "date-time");
        }
        if (type == Object.class || JsonNode.class.isAssignableFrom(type)) {
            return NODES.objectNode();
        }
        if (type.isEnum()) {
            return ofEnum(type);
        }
        if (type.isRecord()) {
            return ofRecord(type);
        }
        throw unsupported(type, where);
    }

    private JsonNode ofGeneric(ParameterizedType type, String where) {
        var raw = (Class<?>) type.getRawType();
        var arguments = type.getActualTypeArguments();
        if (raw == Map.class && arguments[0] == String.class) {
            return typed("object").set("additionalProperties", of(arguments[1], where + ".*"));
        }
        if (raw == List.class || raw == Set.class || raw == Collection.class) {
            return typed("array").set("items", of(arguments[0], where + "[]"));
        }
        throw unsupported(type, where);
    }

    private ObjectNode ofRecord(Class<?> type) {
        if (open.contains(type)) {
            throw new MezanException(Problem.of("record-schema", "The record contains itself")
                    .at(type.getName())
                    .advise("Use a JsonNode where it does."));
        }
        open.push(type);
        var schema = typed("object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var component : type.getRecordComponents()) {
            var inner = optional(component.getGenericType());
            var place = type.getSimpleName() + "." + component.getName();
            properties.set(name(component), of(inner == null ? component.getGenericType() : inner, place));
            if (inner == null) {
                required.add(name(component));
            }
        }
        if (closed) {
            schema.put("additionalProperties", false);
        }
        open.pop();
        return schema;
    }

    private static ObjectNode ofEnum(Class<?> type) {
        var schema = NODES.objectNode();
        var values = schema.putArray("enum");
        for (var constant : type.getEnumConstants()) {
            // The mapper knows the names that annotations give to the constants.
            values.add(AgentJson.MAPPER.<JsonNode>valueToTree(constant));
        }
        return schema;
    }

    private static @Nullable Type optional(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? generic.getActualTypeArguments()[0]
                : null;
    }

    private static String name(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }

    private static MezanException unsupported(Type type, String where) {
        return new MezanException(Problem.of("record-schema", "There is no JSON schema for this type")
                .at(where)
                .got(type.getTypeName())
                .advise("Use a record, String, number, boolean, enum, Instant, List, Set, Map<String, …>, Optional"
                        + " or JsonNode."));
    }
}
