package dev.mezan.core.template;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the expressions of a stage may read; each value is fetched and turned when it is first read. */
public final class Scope {
    private final JsonNode run;
    private final Function<String, JsonNode> inputs;
    private final Set<String> tasks;
    private final Function<String, JsonNode> results;
    private final Map<String, String> outcomes;
    private final Map<String, @Nullable Object> read;
    private final JsonNode item;
    private final int index;

    private Scope(Sources sources, JsonNode item, int index) {
        this.run = JsonNodeFactory.instance.stringNode(sources.run);
        this.inputs = ignored -> sources.input.get();
        this.tasks = sources.outcomes.keySet();
        this.results = sources.results;
        this.outcomes = sources.outcomes;
        this.read = new HashMap<>();
        this.item = item;
        this.index = index;
    }

    private Scope(Scope whole, JsonNode item, int index) {
        this.run = whole.run;
        this.inputs = whole.inputs;
        this.tasks = whole.tasks;
        this.results = whole.results;
        this.outcomes = whole.outcomes;
        // Shared, so that ten thousand items do not read the input ten thousand times.
        this.read = whole.read;
        this.item = item;
        this.index = index;
    }

    /** A scope outside of any fan-out. */
    public static Scope of(Sources sources) {
        return new Scope(sources, JsonNodeFactory.instance.missingNode(), -1);
    }

    /** The same for one item of a fan-out. */
    public Scope item(JsonNode value, int position) {
        return new Scope(this, value, position);
    }

    Map<String, @Nullable Object> bindings(References references) {
        var bindings = new LinkedHashMap<String, @Nullable Object>();
        for (var name : references.names()) {
            switch (name) {
                case "run" -> bindings.put(name, run.asString());
                case "input" -> bindings.put(name, value("input", inputs));
                case "outcomes" -> bindings.put(name, Map.copyOf(outcomes));
                case "tasks" -> bindings.put(name, results(references));
                case "item" -> bind(bindings, name, item.isMissingNode() ? null : Values.fromJson(item));
                case "index" -> bind(bindings, name, index < 0 ? null : index);
                default -> {
                    // A function, or a variable that the expression itself defines.
                }
            }
        }
        return bindings;
    }

    private static void bind(Map<String, @Nullable Object> bindings, String name, @Nullable Object value) {
        if (value != null) {
            bindings.put(name, value);
        }
    }

    private Map<String, @Nullable Object> results(References references) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var task : references.wholeTasks() ? tasks : references.tasks()) {
            if (tasks.contains(task)) {
                values.put(task, value("task:" + task, ignored -> results.apply(task)));
            }
        }
        return values;
    }

    private @Nullable Object value(String key, Function<String, JsonNode> source) {
        if (!read.containsKey(key)) {
            read.put(key, Values.fromJson(source.apply(key)));
        }
        return read.get(key);
    }

    /**
     * Where a scope's values come from.
     *
     * @param run the run's id
     * @param input the run's input
     * @param outcomes the outcome words of the tasks that have ended, by id
     * @param results gives the result of one of them
     */
    public record Sources(
            String run,
            java.util.function.Supplier<JsonNode> input,
            Map<String, String> outcomes,
            Function<String, JsonNode> results) {}
}
