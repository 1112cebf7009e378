package dev.mezan.simulation.world;

import dev.mezan.agent.Registration;
import dev.mezan.agents.AgentRegistry;
import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.simulation.cloud.lambda.HandlerMaker;
import dev.mezan.simulation.cloud.states.Machine;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What runs in a world: the shipped suite, unless a test wants to see whether a mistake would be found.
 *
 * @param catalog what it consists of
 * @param machines its state machines, compiled once for all worlds
 * @param handlers makes the handlers of its functions
 * @param tables what stands between a function and its tables
 */
public record Suite(
        Catalog catalog, List<Machine> machines, HandlerMaker handlers, UnaryOperator<DynamoDbClient> tables) {
    /** The suite as it is shipped, with an agent that has effects. */
    public static Suite shipped() {
        var catalog = SuiteCatalog.of(
                Stream.concat(AgentRegistry.registrations().stream(), Stream.of(Registration.of(Charger.class)))
                        .toList());
        return new Suite(catalog, Machine.shipped(catalog), HandlerMaker.shipped(), UnaryOperator.identity());
    }

    /** The same with other state machines. */
    public Suite machines(List<Machine> others) {
        return new Suite(catalog, others, handlers, tables);
    }

    /** The same with other handlers. */
    public Suite handlers(HandlerMaker others) {
        return new Suite(catalog, machines, others, tables);
    }

    /** The same with something between functions and tables. */
    public Suite tables(UnaryOperator<DynamoDbClient> between) {
        return new Suite(catalog, machines, handlers, between);
    }
}
