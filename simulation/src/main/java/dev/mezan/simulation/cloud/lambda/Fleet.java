package dev.mezan.simulation.cloud.lambda;

import dev.mezan.catalog.FunctionSpec;
import dev.mezan.simulation.cloud.Surroundings;
import dev.mezan.simulation.fault.FaultKind;
import dev.mezan.simulation.schedule.Node;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The instances of all functions: those that idle, and those that work. */
final class Fleet {
    private static final Duration MOST_SKEW = Duration.ofMillis(900);

    private final Surroundings world;
    private final Map<String, Deque<Instance>> idle = new HashMap<>();
    private final Set<Instance> working = new LinkedHashSet<>();
    private int made;

    Fleet(Surroundings world) {
        this.world = world;
    }

    /** How many of a function's instances work. */
    long working(String function) {
        return working.stream()
                .filter(instance -> instance.node().name().startsWith(function + "#"))
                .count();
    }

    /** An instance that is free, or a new one. */
    Instance take(FunctionSpec function) {
        var free = idle.computeIfAbsent(function.name(), _ -> new ArrayDeque<>());
        if (world.fails(FaultKind.DEPLOYED, function.name())) {
            idle.values().forEach(Deque::clear);
        }
        var instance = free.isEmpty() ? new Instance(node(function.name())) : free.pop();
        working.add(instance);
        return instance;
    }

    private Node node(String function) {
        var skew = Duration.ZERO;
        if (world.fails(FaultKind.CLOCK, function)) {
            var off = world.faults().duration(Duration.ofMillis(1), MOST_SKEW);
            skew = world.random().nextBoolean() ? off : off.negated();
        }
        return Node.mortal(function + "#" + ++made, skew);
    }

    /** It is free again. */
    void giveBack(Instance instance) {
        if (working.remove(instance) && !instance.node().isDead()) {
            var function = instance.node().name().replaceAll("#.*", "");
            idle.computeIfAbsent(function, _ -> new ArrayDeque<>()).push(instance);
        }
    }

    /** It is gone. */
    void lose(Instance instance) {
        working.remove(instance);
        instance.node().die();
    }

    /** All are gone, at once. */
    void loseAll() {
        idle.clear();
        var all = Set.copyOf(working);
        working.clear();
        all.forEach(instance -> {
            instance.node().onDeath(() -> {});
            instance.node().die();
        });
    }
}
