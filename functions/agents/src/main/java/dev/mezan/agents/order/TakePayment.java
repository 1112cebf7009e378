package dev.mezan.agents.order;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.effect.Effect;
import dev.mezan.agent.effect.EffectRefused;
import dev.mezan.agents.order.book.Entry;
import dev.mezan.aws.FunctionEnvironment;

/** Takes an order's money. The sample payment service declines whatever is called {@code tok_declined…}. */
public final class TakePayment implements Agent<Order, Entry> {
    private static final String DECLINED = "tok_declined";

    /**
     * What is asked of the payment service.
     *
     * @param cents how much, in cents
     * @param method from what
     */
    public record Charge(long cents, String method) {}

    private final Shop shop;

    /** The agent in its function. */
    public TakePayment(FunctionEnvironment environment) {
        this(Shop.of(environment));
    }

    TakePayment(Shop shop) {
        this.shop = shop;
    }

    @Override
    public AgentManifest<Order, Entry> manifest() {
        return AgentManifest.of("take-payment", "Takes an order's money.", Order.class, Entry.class)
                .withEffects();
    }

    @Override
    public Entry handle(Order order, AgentContext context) throws Exception {
        var charge = new Charge(order.totalCents(), order.paymentMethod());
        return context.effects()
                .once(Effect.of(context.run(), charge, Entry.class, key -> take(context.run(), charge))
                        .honouringKeys());
    }

    private Entry take(String run, Charge charge) throws EffectRefused {
        if (charge.method().startsWith(DECLINED)) {
            throw new OrderRefused("Payment failed: the card was declined");
        }
        try {
            return shop.payments().enter(run, charge.cents());
        } catch (EffectRefused e) {
            throw new OrderRefused("Payment failed: " + e.getMessage(), e);
        }
    }
}
