package dev.mezan.cli.states.cases;

import dev.mezan.asl.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value in a test document.
 *
 * @param source the file
 * @param pointer where it is, as a JSON pointer
 * @param value the value; null where there is none
 */
record Part(String source, String pointer, @Nullable Object value) {
    boolean has(String name) {
        return value instanceof Map<?, ?> object && object.containsKey(name);
    }

    Part get(String name) {
        return new Part(source, pointer + "/" + name, value instanceof Map<?, ?> object ? object.get(name) : null);
    }

    List<Part> items() {
        if (!(value instanceof List<?> list)) {
            throw wrong("a list is wanted here");
        }
        var items = new ArrayList<Part>();
        for (int i = 0; i < list.size(); i++) {
            items.add(new Part(source, pointer + "/" + i, list.get(i)));
        }
        return items;
    }

    String text() {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw wrong("a text is wanted here");
    }

    Set<String> names() {
        if (value instanceof Map<?, ?> object) {
            return object.keySet().stream().map(String::valueOf).collect(java.util.stream.Collectors.toSet());
        }
        throw wrong("an object is wanted here");
    }

    /** Refuses what is no object and what has other fields. */
    void only(Set<String> fields) {
        names().stream().filter(name -> !fields.contains(name)).findFirst().ifPresent(name -> {
            throw get(name).wrong("there is no such field. " + Suggestion.sentence(name, fields));
        });
    }

    MezanException wrong(String advice) {
        var shown = Json.write(value);
        return new MezanException(Problem.of("invalid-test-document", "The test document is wrong: " + advice)
                .at(source + (pointer.isEmpty() ? "" : " at " + pointer))
                .got(shown));
    }
}
