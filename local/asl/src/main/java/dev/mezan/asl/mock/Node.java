package dev.mezan.asl.mock;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value in a file of mocks, and where it stands. */
record Node(String source, String pointer, @Nullable Object value) {
    static Node read(String source, String json) throws InvalidMocks {
        try {
            return new Node(source, "", Json.readStrictly(json));
        } catch (InvalidJson broken) {
            throw new InvalidMocks(source, "it is no JSON: " + broken.getMessage());
        }
    }

    InvalidMocks wrong(String advice) {
        return new InvalidMocks(source, pointer, value, advice);
    }

    Map<?, ?> object(String what) throws InvalidMocks {
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        throw wrong(what + " must be a JSON object");
    }

    Node at(String name) {
        Object member = value instanceof Map<?, ?> object ? object.get(name) : null;
        return new Node(source, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), member);
    }

    boolean has(String name) {
        return value instanceof Map<?, ?> object && object.containsKey(name);
    }

    List<Node> items() {
        List<Node> items = new ArrayList<>();
        if (value instanceof List<?> array) {
            for (int i = 0; i < array.size(); i++) {
                items.add(new Node(source, pointer + "/" + i, array.get(i)));
            }
        }
        return items;
    }

    String text(String what) throws InvalidMocks {
        if (value instanceof String text) {
            return text;
        }
        throw wrong(what + " must be a string");
    }

    /** Refuses members that nothing reads, for they are mostly misspelt. */
    void only(String what, Set<String> names) throws InvalidMocks {
        for (Object name : object(what).keySet()) {
            if (!names.contains(name)) {
                throw at((String) name)
                        .wrong(what + " has no member of this name, only "
                                + String.join(", ", names.stream().sorted().toList()));
            }
        }
    }
}
