package dev.mezan.asl.query.jsonpath.choice;

import dev.mezan.asl.query.Timestamps;
import dev.mezan.asl.query.jsonpath.Missing;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tests of what a value is: IsNull, IsPresent, IsNumeric, IsString, IsBoolean, IsTimestamp. */
enum TypeTest {
    IS_NULL("IsNull"),
    IS_PRESENT("IsPresent"),
    IS_NUMERIC("IsNumeric"),
    IS_STRING("IsString"),
    IS_BOOLEAN("IsBoolean"),
    IS_TIMESTAMP("IsTimestamp");

    private final String field;

    TypeTest(String field) {
        this.field = field;
    }

    static Stream<String> names() {
        return Stream.of(values()).map(test -> test.field);
    }

    static Optional<TypeTest> find(String field) {
        for (TypeTest test : values()) {
            if (test.field.equals(field)) {
                return Optional.of(test);
            }
        }
        return Optional.empty();
    }

    boolean holds(@Nullable Object value) {
        return switch (this) {
            case IS_NULL -> value == null;
            case IS_PRESENT -> value != Missing.VALUE;
            case IS_NUMERIC -> value instanceof Number;
            case IS_STRING -> value instanceof String;
            case IS_BOOLEAN -> value instanceof Boolean;
            case IS_TIMESTAMP -> Timestamps.parse(value).isPresent();
        };
    }
}
