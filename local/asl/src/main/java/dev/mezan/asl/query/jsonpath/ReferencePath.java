package dev.mezan.asl.query.jsonpath;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path that can name one place only: names and indexes.
 *
 * @see <a href="https://states-language.net/spec.html#ref-paths">Reference Paths</a>
 */
public record ReferencePath(List<Step> steps) {
    /** One step of the way. */
    public sealed interface Step {
        /** What is there, or {@link Missing#VALUE}. */
        @Nullable
        Object from(@Nullable Object value);
    }

    /** A member of an object. */
    public record Name(String name) implements Step {
        @Override
        public @Nullable Object from(@Nullable Object value) {
            if (!(value instanceof Map<?, ?> object)) {
                return Missing.VALUE;
            }
            Object member = object.get(name);
            return member != null || object.containsKey(name) ? member : Missing.VALUE;
        }
    }

    /** An item of an array. */
    public record Index(int index) implements Step {
        @Override
        public @Nullable Object from(@Nullable Object value) {
            return value instanceof List<?> array && index < array.size() ? array.get(index) : Missing.VALUE;
        }
    }

    /** Reads a path; empty when it has anything beside names and indexes. */
    public static Optional<ReferencePath> parse(String path) {
        return new ReferencePathReader(path).read().map(ReferencePath::new);
    }

    /**
     * A copy of {@code target} with {@code value} put at this place; objects on the way are made where they are
     * missing. Empty when something else stands in the way.
     */
    public Optional<Object> put(@Nullable Object target, Object value) {
        return put(target, 0, value);
    }

    private Optional<Object> put(@Nullable Object target, int depth, Object value) {
        if (depth == steps.size()) {
            return Optional.of(value);
        }
        return switch (steps.get(depth)) {
            case Name(String name) -> putMember(target, name, depth, value);
            case Index(int index) -> putItem(target, index, depth, value);
        };
    }

    private Optional<Object> putMember(@Nullable Object target, String name, int depth, Object value) {
        if (target != Missing.VALUE && !(target instanceof Map)) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        if (target instanceof Map<?, ?> object) {
            object.forEach((key, member) -> copy.put((String) key, member));
        }
        Object below = copy.containsKey(name) ? copy.get(name) : Missing.VALUE;
        return put(below, depth + 1, value).map(changed -> {
            copy.put(name, NullValue.unwrap(changed));
            return copy;
        });
    }

    private Optional<Object> putItem(@Nullable Object target, int index, int depth, Object value) {
        if (!(target instanceof List<?> array) || index >= array.size()) {
            return Optional.empty();
        }
        List<@Nullable Object> copy = new ArrayList<>(array);
        return put(copy.get(index), depth + 1, value).map(changed -> {
            copy.set(index, NullValue.unwrap(changed));
            return copy;
        });
    }
}
