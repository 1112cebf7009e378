package dev.mezan.infra;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A resource of a template.
 *
 * @param id its logical id
 * @param json what the template has
 */
record Resource(String id, JsonNode json) {
    String type() {
        return json.path("Type").asString("");
    }

    /** A property, as a JSON pointer has it. */
    JsonNode property(String pointer) {
        return json.path("Properties").at(pointer.startsWith("/") ? pointer : "/" + pointer);
    }

    /** A property as text, where what is not yet known stands in braces. */
    String text(String pointer) {
        return text(property(pointer));
    }

    static String text(JsonNode value) {
        if (value.has("Ref")) {
            return "{" + value.get("Ref").asString() + "}";
        }
        if (value.has("Fn::GetAtt")) {
            return "{" + value.at("/Fn::GetAtt/0").asString() + "."
                    + value.at("/Fn::GetAtt/1").asString() + "}";
        }
        if (value.has("Fn::ImportValue")) {
            return "{" + value.get("Fn::ImportValue").asString() + "}";
        }
        if (value.has("Fn::Join")) {
            var glue = value.at("/Fn::Join/0").asString();
            return value.at("/Fn::Join/1").valueStream().map(Resource::text).collect(Collectors.joining(glue));
        }
        return value.asString("");
    }

    /** One value or several, as texts. */
    static List<String> texts(JsonNode value) {
        return value.isArray() ? value.valueStream().map(Resource::text).toList() : List.of(text(value));
    }
}
