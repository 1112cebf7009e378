package dev.mezan.simulation.cloud.dynamodb;

import dev.mezan.catalog.TableSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of a table, and of each what it was before its last change. */
public final class Table {
    /** How long after a change an eventually consistent read may not see it; "usually within one second or less". */
    private static final Duration PROPAGATION = Duration.ofSeconds(1);

    private final TableSpec spec;
    private final TreeMap<Key, Slot> slots = new TreeMap<>();

    /** Where an item is: its partition and sort key, as text. */
    record Key(String partition, String sort) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            var byPartition = partition.compareTo(other.partition);
            return byPartition != 0 ? byPartition : sort.compareTo(other.sort);
        }
    }

    private record Slot(
            Optional<Map<String, AttributeValue>> before, Optional<Map<String, AttributeValue>> now, Instant changed) {}

    Table(TableSpec spec) {
        this.spec = spec;
    }

    TableSpec spec() {
        return spec;
    }

    Key key(Map<String, AttributeValue> item) {
        return new Key(part(item, spec.partitionKey()), part(item, spec.sortKey()));
    }

    /** The names of its keys, and of an index's. */
    List<String> keyNames(Optional<String> index) {
        var names = new ArrayList<>(List.of(spec.partitionKey(), spec.sortKey()));
        spec.indexes().stream()
                .filter(some -> index.filter(some.name()::equals).isPresent())
                .forEach(some -> names.addAll(List.of(some.partitionKey(), some.sortKey())));
        return names;
    }

    private String part(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        if (value == null || value.s() == null || value.s().isEmpty()) {
            throw new IllegalArgumentException(
                    "One or more parameter values were invalid: Missing the key " + name + " in the item");
        }
        return value.s();
    }

    /** An item as it is. */
    public Optional<Map<String, AttributeValue>> find(String partition, String sort) {
        return Optional.ofNullable(slots.get(new Key(partition, sort))).flatMap(Slot::now);
    }

    /** The items as they are, by their keys. */
    public List<Map<String, AttributeValue>> items() {
        return slots.values().stream().flatMap(slot -> slot.now().stream()).toList();
    }

    Optional<Map<String, AttributeValue>> get(Key key) {
        return Optional.ofNullable(slots.get(key)).flatMap(Slot::now);
    }

    /** Whether a read of it may still see what was there before. */
    boolean isFresh(Key key, Instant now) {
        var slot = slots.get(key);
        return slot != null && slot.changed().plus(PROPAGATION).isAfter(now);
    }

    Optional<Map<String, AttributeValue>> before(Key key) {
        return Optional.ofNullable(slots.get(key)).flatMap(Slot::before);
    }

    void put(Key key, Optional<Map<String, AttributeValue>> item, Instant now) {
        slots.put(key, new Slot(get(key), item.map(Table::ordered), now));
    }

    /** In the order of its names, which is the same in every JVM. */
    private static Map<String, AttributeValue> ordered(Map<String, AttributeValue> item) {
        return Collections.unmodifiableMap(new TreeMap<>(item));
    }

    List<Key> keys() {
        return new ArrayList<>(slots.keySet());
    }
}
