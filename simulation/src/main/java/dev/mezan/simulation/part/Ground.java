package dev.mezan.simulation.part;

import dev.mezan.simulation.cloud.Surroundings;
import dev.mezan.simulation.cloud.Wire;
import dev.mezan.simulation.cloud.dynamodb.Database;
import dev.mezan.simulation.fault.FaultKind;
import dev.mezan.simulation.schedule.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a small world stands on.
 *
 * @param world what is around it
 * @param database its tables
 * @param tables a machine's client of them
 * @param breaks is told what does not hold
 */
public record Ground(
        Surroundings world, Database database, Function<Wire, DynamoDbClient> tables, Consumer<String> breaks) {
    /** The most that a machine's clock is off, either way. */
    static final Duration SKEW = Duration.ofMillis(900);

    /** What a machine does. */
    interface Work {
        /** Does it; a request that fails ends it. */
        void on(Machine machine) throws InterruptedException;
    }

    /**
     * A machine.
     *
     * @param node where it runs
     * @param wire its network
     * @param tables its tables
     */
    record Machine(Node node, Wire wire, DynamoDbClient tables) {}

    /** Starts a machine that does something and may die of it. */
    void start(String name, Work work) {
        var node = Node.mortal(name, skew(name));
        var wire = new Wire(node, world);
        var machine = new Machine(node, wire, tables.apply(wire));
        world.scheduler().start(node, () -> {
            try {
                work.on(machine);
            } catch (InterruptedException | SdkException e) {
                world.trace().tell(() -> name + " gave up: " + e);
            }
        });
    }

    private Duration skew(String name) {
        if (!world.fails(FaultKind.CLOCK, name)) {
            return Duration.ZERO;
        }
        var off = world.faults().duration(Duration.ofMillis(1), SKEW);
        return world.random().nextBoolean() ? off : off.negated();
    }

    Instant now() {
        return world.scheduler().now();
    }

    /** Waits some time up to a most. */
    void pause(int mostMillis) throws InterruptedException {
        world.scheduler().sleep(Duration.ofMillis(world.random().nextInt(1, mostMillis)));
    }
}
