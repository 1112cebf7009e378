package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.StatesException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a member's value has to be like, and how the service words that it is not. */
public sealed interface Kind {
    /** What is wrong with a value, one sentence for each constraint that it breaks. */
    Stream<String> mistakes(String path, JsonNode value);

    /** The value as the service writes it. */
    default String written(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    /**
     * Text.
     *
     * @param least its least length
     * @param most its greatest length
     * @param pattern what it has to match, if anything
     * @param secret whether the service leaves it out of what it says
     */
    record Text(int least, int most, Optional<Pattern> pattern, boolean secret) implements Kind {
        static Text of(int least, int most) {
            return new Text(least, most, Optional.empty(), false);
        }

        Text matching(String regex) {
            return new Text(least, most, Optional.of(Pattern.compile(regex)), secret);
        }

        Text asSecret() {
            return new Text(least, most, pattern, true);
        }

        @Override
        public Stream<String> mistakes(String path, JsonNode value) {
            if (!value.isString()) {
                throw unreadable(value, "a String");
            }
            var text = value.asString();
            var length = text.codePointCount(0, text.length());
            return Stream.of(
                            rule(length < least, "Member must have length greater than or equal to " + least),
                            rule(length > most, "Member must have length less than or equal to " + most),
                            pattern.flatMap(some -> rule(
                                    !some.matcher(text).matches(),
                                    "Member must satisfy regular expression pattern: " + some)))
                    .flatMap(Optional::stream)
                    .map(rule -> mistake(path, secret ? Optional.empty() : Optional.of(text), rule));
        }
    }

    /** A whole number from the least to the most. */
    record WholeNumber(int least, int most) implements Kind {
        @Override
        public Stream<String> mistakes(String path, JsonNode value) {
            if (!value.isIntegralNumber()) {
                throw unreadable(value, "an Integer");
            }
            return Stream.of(
                            rule(value.asLong() < least, "Member must have value greater than or equal to " + least),
                            rule(value.asLong() > most, "Member must have value less than or equal to " + most))
                    .flatMap(Optional::stream)
                    .map(rule -> mistake(path, Optional.of(value.asString()), rule));
        }
    }

    /** True or false. */
    record Flag() implements Kind {
        @Override
        public Stream<String> mistakes(String path, JsonNode value) {
            if (!value.isBoolean()) {
                throw unreadable(value, "a Boolean");
            }
            return Stream.empty();
        }
    }

    /** One of some words, which the service lists in this order. */
    record Choice(List<String> words) implements Kind {
        static Choice of(String... words) {
            return new Choice(List.of(words));
        }

        @Override
        public Stream<String> mistakes(String path, JsonNode value) {
            if (!value.isString()) {
                throw unreadable(value, "a String");
            }
            return rule(
                    !words.contains(value.asString()),
                    "Member must satisfy enum value set: [" + String.join(", ", words) + "]")
                    .map(rule -> mistake(path, Optional.of(value.asString()), rule))
                    .stream();
        }
    }

    /** A list of so many items. */
    record Items(int least, int most, Kind item) implements Kind {
        @Override
        public Stream<String> mistakes(String path, JsonNode value) {
            if (!value.isArray()) {
                throw unreadable(value, "a List");
            }
            var ofList = Stream.of(
                            rule(value.size() < least, "Member must have length greater than or equal to " + least),
                            rule(value.size() > most, "Member must have length less than or equal to " + most))
                    .flatMap(Optional::stream)
                    .map(rule -> mistake(path, Optional.of(written(value)), rule));
            var ofItems = Stream.iterate(0, index -> index < value.size(), index -> index + 1)
                    .flatMap(index -> item.mistakes(path + "." + (index + 1) + ".member", value.get(index)));
            return Stream.concat(ofList, ofItems);
        }

        @Override
        public String written(JsonNode value) {
            return value.valueStream().map(item::written).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** An object of a type that has a name in the API. */
    record Fields(String type, Shape shape) implements Kind {
        @Override
        public Stream<String> mistakes(String path, JsonNode value) {
            if (!value.isObject()) {
                throw unreadable(value, "a " + type);
            }
            return shape.mistakes(value, path + ".");
        }

        @Override
        public String written(JsonNode value) {
            return shape.members().stream()
                    .map(member -> member.name() + "=" + member.kind().written(value.path(member.name())))
                    .collect(Collectors.joining(", ", type + "(", ")"));
        }
    }

    /** The error of a value of another type than the API's. */
    static StatesException unreadable(JsonNode value, String wanted) {
        var got = switch (value.getNodeType()) {
            case STRING -> "STRING_VALUE";
            case NUMBER -> "NUMBER_VALUE";
            case BOOLEAN -> value.asBoolean() ? "TRUE_VALUE" : "FALSE_VALUE";
            case ARRAY -> "START_ARRAY";
            case OBJECT, POJO -> "START_OBJECT";
            case NULL, MISSING -> "NULL_VALUE";
            case BINARY -> "EMBEDDED_OBJECT";
        };
        return new StatesException("SerializationException", got + " can not be converted to " + wanted);
    }

    private static Optional<String> rule(boolean broken, String rule) {
        return broken ? Optional.of(rule) : Optional.empty();
    }

    private static String mistake(String path, Optional<String> value, String rule) {
        return "Value " + value.map(text -> "'" + text + "' ").orElse("") + "at '" + path
                + "' failed to satisfy constraint: " + rule;
    }
}
