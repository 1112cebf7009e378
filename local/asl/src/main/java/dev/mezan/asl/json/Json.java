package dev.mezan.asl.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON text to plain values: integers as Integer, Long or BigInteger, fractions as Double (BigDecimal past a
 * double's range), objects in their order. Nesting is limited to 200 levels, and an object's names are unique.
 */
public final class Json {
    private static final int MAX_NESTING = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxNumberLength(1000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Payloads keep the last of two equal names, as every JSON parser of AWS does; only definitions are strict. */
    static final JsonFactory LENIENT = FACTORY.rebuild()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** Reads one JSON value; of two equal names in an object the last one stays. */
    public static @Nullable Object read(String text) throws InvalidJson {
        return read(LENIENT, text);
    }

    /** Reads one JSON value and refuses an object that has a name twice. */
    public static @Nullable Object readStrictly(String text) throws InvalidJson {
        return read(FACTORY, text);
    }

    /** A parser over a text that was read before, for its positions. */
    static JsonParser parser(String text) {
        return LENIENT.createParser(ObjectReadContext.empty(), text);
    }

    private static @Nullable Object read(JsonFactory factory, String text) throws InvalidJson {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return whole(parser);
        }
    }

    private static @Nullable Object whole(JsonParser parser) throws InvalidJson {
        try {
            if (parser.nextToken() == null) {
                throw new InvalidJson("the text is empty", 1, 1);
            }
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw broken("there is more text after the value", parser.currentTokenLocation());
            }
            return value;
        } catch (StreamConstraintsException tooMuch) {
            throw broken(tooMuch.getOriginalMessage(), parser.currentLocation());
        } catch (StreamReadException broken) {
            throw broken(
                    broken.getOriginalMessage(),
                    Objects.requireNonNullElse(broken.getLocation(), parser.currentLocation()));
        }
    }

    private static InvalidJson broken(String reason, TokenStreamLocation at) {
        return new InvalidJson(reason, at.getLineNr(), at.getColumnNr());
    }

    /** What the parser found wrong. */
    static InvalidJson invalid(JacksonException broken) {
        var at = broken.getLocation();
        return new InvalidJson(
                broken.getOriginalMessage(), at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
    }

    /** The value that the parser is at; it is then at the value's last token. */
    static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> fraction(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Number fraction(JsonParser parser) {
        double value = parser.getDoubleValue();
        return Double.isInfinite(value) ? parser.getDecimalValue() : (Number) value;
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    /** Writes a plain value as JSON text without spaces. */
    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder(256);
        JsonWriter.write(value, out);
        return out.toString();
    }
}
