package dev.mezan.simulation.world;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.effect.Effect;
import dev.mezan.agent.failure.TransientFailure;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.simulation.fault.FaultKind;
import java.time.Duration;
import java.util.Optional;

/** An agent that does one thing to the world outside, through the ledger, and now and then fails. */
public final class Charger implements Agent<Charger.Order, Charger.Receipt> {
    private final FunctionEnvironment environment;

    /**
     * What it is to charge.
     *
     * @param what what for
     */
    public record Order(String what) {}

    /**
     * That it did.
     *
     * @param what what for
     */
    public record Receipt(String what) {}

    /** The agent on a node of a world. */
    public Charger(FunctionEnvironment environment) {
        this.environment = environment;
    }

    private WorldClients clients() {
        return (WorldClients) environment.clients();
    }

    @Override
    public AgentManifest<Order, Receipt> manifest() {
        return AgentManifest.of("charger", "Charges somebody, once.", Order.class, Receipt.class)
                .timeout(Duration.ofSeconds(30))
                .withEffects();
    }

    @Override
    public Receipt handle(Order order, AgentContext context) throws Exception {
        fail("before its effect");
        var outside = clients().outside();
        var effect = Effect.of(order.what(), order, Receipt.class, key -> {
            outside.act(clients().wire(), order.what(), key.fence());
            return new Receipt(order.what());
        });
        var receipt = context.effects()
                .once(effect.reconciledBy(key -> outside.isDone(clients().wire(), order.what(), key.fence())
                        ? Optional.of(new Receipt(order.what()))
                        : Optional.empty()));
        fail("after its effect");
        return receipt;
    }

    private void fail(String when) throws TransientFailure {
        if (clients().world().fails(FaultKind.AGENT_DOWN, "the charger " + when)) {
            throw new TransientFailure("The charger is unwell " + when);
        }
    }
}
