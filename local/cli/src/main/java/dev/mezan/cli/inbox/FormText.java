package dev.mezan.cli.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form as people read it: a line for each field, with its type, whether it must be there, and what may be chosen; a form
 * that is no list of fields as indented JSON.
 *
 * @param form its JSON Schema
 */
record FormText(JsonNode form) {
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Its lines. */
    List<String> lines() {
        var fields = form.path("properties");
        if (!fields.isObject() || fields.isEmpty()) {
            return PRETTY.writeValueAsString(form).lines().toList();
        }
        var required =
                form.path("required").valueStream().map(JsonNode::asString).toList();
        return fields.propertyStream()
                .map(field -> field(field.getKey(), field.getValue(), required.contains(field.getKey())))
                .toList();
    }

    private static String field(String name, JsonNode schema, boolean required) {
        var parts = new ArrayList<String>();
        parts.add(type(schema));
        parts.add(required ? "required" : "may be left out");
        if (schema.has("description")) {
            parts.add(schema.path("description").asString());
        }
        return "%-14s%s".formatted(name, String.join(", ", parts));
    }

    private static String type(JsonNode schema) {
        if (schema.path("enum").isArray()) {
            return schema.path("enum").valueStream().map(FormText::choice).collect(Collectors.joining(" | "));
        }
        return switch (schema.path("type").asString("")) {
            case "boolean" -> "yes | no";
            case "string" -> "text";
            case "" -> "anything";
            case String other -> other;
        };
    }

    private static String choice(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
