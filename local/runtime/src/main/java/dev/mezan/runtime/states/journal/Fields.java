package dev.mezan.runtime.states.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members of a record that is read. */
record Fields(Map<?, ?> members) {
    @Nullable
    Object value(String name) {
        return members.get(name);
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> new IllegalArgumentException("a record without a '" + name + "'"));
    }

    Optional<String> optional(String name) {
        return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    long number(String name) {
        if (members.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException("a record without a number '" + name + "'");
    }

    Map<String, @Nullable Object> object(String name) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (members.get(name) instanceof Map<?, ?> inner) {
            inner.forEach((key, value) -> object.put(String.valueOf(key), value));
        }
        return object;
    }
}
