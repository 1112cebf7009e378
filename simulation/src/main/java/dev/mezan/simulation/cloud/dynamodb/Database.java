package dev.mezan.simulation.cloud.dynamodb;

import dev.mezan.catalog.TableSpec;
import dev.mezan.simulation.cloud.Surroundings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** All tables of a world. */
public final class Database {
    private final Surroundings world;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<ChangeListener> listeners = new ArrayList<>();

    /** Is told of every change, when it has been made. */
    public interface ChangeListener {
        /** An item was written, changed or deleted. */
        void changed(Change change);
    }

    /**
     * One change of one item.
     *
     * @param table the table's name
     * @param before the item as it was; empty if there was none
     * @param after the item as it is; empty if there is none
     */
    public record Change(
            String table, Optional<Map<String, AttributeValue>> before, Optional<Map<String, AttributeValue>> after) {}

    /** A database with some empty tables. */
    public Database(Surroundings world, List<TableSpec> specs) {
        this.world = world;
        specs.forEach(spec -> tables.put(spec.name(), new Table(spec)));
    }

    Surroundings world() {
        return world;
    }

    /** Tells of every change from now on. */
    public void listen(ChangeListener listener) {
        listeners.add(listener);
    }

    /**
     * A table.
     *
     * @throws ResourceNotFoundException if there is none of that name
     */
    public Table table(String name) {
        var table = tables.get(name);
        if (table == null) {
            throw Failures.missing(name);
        }
        return table;
    }

    /** Takes the tables of another, as they are: what was there before this world began. */
    public void take(Database other) {
        tables.putAll(other.tables);
    }

    void write(Table table, Table.Key key, Optional<Map<String, AttributeValue>> item) {
        var before = table.get(key);
        table.put(key, item, world.scheduler().now());
        var change = new Change(table.spec().name(), before, table.get(key));
        listeners.forEach(listener -> listener.changed(change));
    }
}
