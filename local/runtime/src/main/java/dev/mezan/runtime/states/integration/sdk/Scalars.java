package dev.mezan.runtime.states.integration.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mezan.asl.json.Json;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** Single values, between JSON and the SDK. */
final class Scalars {
    private Scalars() {}

    static Object read(String name, MarshallingType<?> type, Object value) throws InvalidParameter {
        return switch (type.getKnownType()) {
            case BOOLEAN -> bool(name, value);
            case INSTANT -> instant(name, value);
            case SDK_BYTES -> SdkBytes.fromByteArray(bytes(value));
            default -> number(name, type, value);
        };
    }

    /** A blob is text, and any other value its JSON text. */
    static byte[] bytes(Object value) {
        return (value instanceof String text ? text : Json.write(value)).getBytes(UTF_8);
    }

    /** A blob as JSON has it: as text if it is UTF-8, otherwise in base64. */
    static String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return Base64.getEncoder().encodeToString(bytes);
        }
    }

    private static Object bool(String name, Object value) throws InvalidParameter {
        if (value instanceof Boolean bool) {
            return bool;
        }
        throw InvalidParameter.type(name, "a boolean");
    }

    private static Instant instant(String name, Object value) throws InvalidParameter {
        try {
            return switch (value) {
                case String text -> OffsetDateTime.parse(text).toInstant();
                case Number number ->
                    Instant.ofEpochMilli(
                            new BigDecimal(number.toString()).movePointRight(3).longValueExact());
                default -> throw InvalidParameter.type(name, "a timestamp");
            };
        } catch (DateTimeException | ArithmeticException e) {
            throw InvalidParameter.type(name, "a timestamp, such as 2030-01-01T00:00:00Z");
        }
    }

    private static Object number(String name, MarshallingType<?> type, Object value) throws InvalidParameter {
        if (!(value instanceof Number number)) {
            throw InvalidParameter.type(name, "a number");
        }
        var exact = new BigDecimal(number.toString());
        try {
            return switch (type.getKnownType()) {
                case INTEGER -> exact.intValueExact();
                case LONG -> exact.longValueExact();
                case SHORT -> exact.shortValueExact();
                case BYTE -> exact.byteValueExact();
                case FLOAT -> exact.floatValue();
                case DOUBLE -> exact.doubleValue();
                case BIG_DECIMAL -> exact;
                default -> throw new InvalidParameter("The value for the field '" + name + "' can't be given as JSON");
            };
        } catch (ArithmeticException e) {
            throw InvalidParameter.type(name, "an integer");
        }
    }
}
