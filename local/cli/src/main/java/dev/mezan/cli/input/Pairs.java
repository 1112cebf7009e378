package dev.mezan.cli.input;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An object made of {@code key=value} pairs; {@code a.b=1} is an object within, and a value that is JSON is taken as it. */
final class Pairs {
    private final ObjectNode object;

    /** Pairs that are added to an object, which gives its own keys once. */
    Pairs(ObjectNode object) {
        this.object = object;
    }

    /** The object with pairs added to it; what is no pair is what {@code otherwise} says. */
    ObjectNode with(List<String> arguments, Function<String, MezanException> otherwise) {
        for (var argument : arguments) {
            var equals = argument.indexOf('=');
            if (equals <= 0) {
                throw otherwise.apply(argument);
            }
            put(argument.substring(0, equals), value(argument.substring(equals + 1)));
        }
        return object;
    }

    private void put(String key, JsonNode value) {
        var names = key.split("\\.", -1);
        if (Stream.of(names).anyMatch(String::isBlank)) {
            throw new MezanException(Problem.of("broken-key", "A part of this key has no name")
                    .at("--input")
                    .got(key)
                    .advise("Write it as name=value or outer.inner=value."));
        }
        var at = object;
        for (int i = 0; i < names.length - 1; i++) {
            var within = at.has(names[i]) ? at.get(names[i]) : at.putObject(names[i]);
            if (!(within instanceof ObjectNode next)) {
                throw twice(key);
            }
            at = next;
        }
        var last = names[names.length - 1];
        if (at.has(last)) {
            throw twice(key);
        }
        at.set(last, value);
    }

    private static JsonNode value(String text) {
        try {
            var value = Json.MAPPER.readTree(text);
            return value.isMissingNode() ? Json.from(text) : value;
        } catch (JacksonException e) {
            // What is no JSON is meant as it stands.
            return Json.from(text);
        }
    }

    private static MezanException twice(String key) {
        return new MezanException(
                Problem.of("key-twice", "This key is given twice, or is a value and an object at once")
                        .at("--input")
                        .got(key)
                        .advise("Give each key once."));
    }
}
