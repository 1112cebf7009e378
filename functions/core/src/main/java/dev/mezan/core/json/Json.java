package dev.mezan.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the suite reads and writes it: absent values are left out, duplicate properties are refused. */
public final class Json {
    /** The mapper of the suite; immutable, so that everyone may share it. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private Json() {}

    /**
     * Reads a JSON document.
     *
     * @param text the document
     * @param source what it is called in messages, such as a file's path
     * @throws MezanException with the code {@code broken-json}, the line and the column, if it is none
     */
    public static JsonNode parse(String text, String source) {
        if (text.isBlank()) {
            throw new MezanException(Problem.of("broken-json", "The document is empty")
                    .at(source)
                    .advise("Write a JSON value there."));
        }
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new MezanException(SyntaxProblem.of(e, text, source), e);
        }
    }

    /** The value as compact JSON text. */
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The value as compact JSON in UTF-8. */
    public static byte[] bytes(JsonNode value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** How many bytes the value is as compact JSON in UTF-8. */
    public static int size(JsonNode value) {
        return bytes(value).length;
    }

    /**
     * How many bytes the value is as a JSON string within JSON, as Step Functions carries a nested execution's input.
     */
    public static int sizeWithinText(JsonNode value) {
        var size = 0;
        for (var octet : bytes(value)) {
            size += octet == '"' || octet == '\\' ? 2 : 1;
        }
        return size;
    }

    /** Reads JSON in UTF-8 that the suite itself has written. */
    public static JsonNode parse(byte[] utf8) {
        return parse(new String(utf8, StandardCharsets.UTF_8), "stored value");
    }

    /** The record that a value stands for. */
    public static <T> T to(Class<T> type, JsonNode value) {
        return MAPPER.treeToValue(value, type);
    }

    /** The value that a record stands for. */
    public static JsonNode from(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** An empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
