package dev.mezan.asl.map;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item of a data set.
 *
 * @param value the item
 * @param key its name, if the data set is an object
 * @param source {@code STATE_DATA}, or the object that it was read from, such as {@code S3://bucket/key}
 */
public record Item(@Nullable Object value, Optional<String> key, String source) {
    /** The source of items that come from the state's input. */
    public static final String STATE_DATA = "STATE_DATA";

    /** An item that has no name. */
    static Item of(@Nullable Object value, String source) {
        return new Item(value, Optional.empty(), source);
    }

    /** What a child is given of it when there is no ItemSelector. */
    public @Nullable Object plain() {
        if (key.isEmpty()) {
            return value;
        }
        Map<String, @Nullable Object> pair = new LinkedHashMap<>();
        pair.put("Key", key.get());
        pair.put("Value", value);
        return pair;
    }

    /** The context object's {@code Map.Item}. */
    public Map<String, @Nullable Object> context(int index) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("Index", index);
        key.ifPresent(name -> item.put("Key", name));
        item.put("Value", value);
        item.put("Source", source);
        return item;
    }
}
