package dev.mezan.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.mezan.agent.AgentHandler;
import dev.mezan.agent.effect.EffectRefused;
import dev.mezan.agents.order.CancelShipment;
import dev.mezan.agents.order.ConfirmOrder;
import dev.mezan.agents.order.RefundPayment;
import dev.mezan.agents.order.ReleaseStock;
import dev.mezan.agents.order.ReserveStock;
import dev.mezan.agents.order.ShipOrder;
import dev.mezan.agents.order.TakePayment;
import dev.mezan.agents.order.WithdrawConfirmation;
import dev.mezan.agents.order.stock.StockBusy;
import dev.mezan.agents.order.table.OrdersTable;
import dev.mezan.aws.AwsClients;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.Variables;
import dev.mezan.catalog.Names;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Takes one order through its agents as the state machine does: steps, and what was done undone in reverse. */
final class OrderDriver {
    static final long CENTS = 4_995;
    private static final double SHARE = 0.08;
    private static final int TRIES = 3;
    private static final String ORDER = """
            {"id": "o", "customer": "Ada", "items": [{"sku": "lamp", "quantity": 1, "priceCents": 4995}],
             "totalCents": 4995, "paymentMethod": "tok_visa", "shippingAddress": "London"}""";
    private static final List<Step> STEPS = List.of(
            new Step(ReserveStock.class, ReleaseStock.class),
            new Step(TakePayment.class, RefundPayment.class),
            new Step(ShipOrder.class, CancelShipment.class),
            new Step(ConfirmOrder.class, WithdrawConfirmation.class));

    /** What Lambda would tell of the time that is left. */
    private static final Context HALF_A_MINUTE = (Context) Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) -> method.getName().equals("getLogger") ? new Silence() : 30_000);

    private final AwsClients clients;
    private final Map<Class<?>, AgentHandler> handlers = new ConcurrentHashMap<>();

    OrderDriver(AwsClients clients) {
        this.clients = clients;
    }

    /** Whether the order went through. */
    boolean fulfil(String order, SplittableRandom random) throws Exception {
        Deque<Class<?>> undo = new ArrayDeque<>();
        for (var step : STEPS) {
            var ending = attempts(step.agent, order, ORDER, random);
            if (ending != Ending.REFUSED) {
                undo.push(step.compensation);
            }
            if (ending != Ending.DONE) {
                while (!undo.isEmpty()) {
                    undo(undo.pop(), order, random);
                }
                return false;
            }
        }
        return true;
    }

    private void undo(Class<?> agent, String order, SplittableRandom random) throws Exception {
        while (attempts(agent, order, "{\"order\": \"o\"}", random) != Ending.DONE) {
            Thread.onSpinWait();
        }
    }

    /** What became of a task whose agent is asked three times. */
    private Ending attempts(Class<?> agent, String order, String input, SplittableRandom random) throws Exception {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            try {
                if (random.nextDouble() < SHARE) {
                    throw new Crash();
                }
                unwrapped(agent, order, input);
                if (random.nextDouble() < SHARE) {
                    throw new Crash();
                }
                return Ending.DONE;
            } catch (EffectRefused e) {
                return attempt == 0 ? Ending.REFUSED : Ending.UNKNOWN;
            } catch (Crash | StockBusy e) {
                // The next attempt finds what this one left.
            }
        }
        return Ending.UNKNOWN;
    }

    /** Calls an agent, and throws what it threw rather than what its function makes of that. */
    private void unwrapped(Class<?> agent, String order, String input) throws Exception {
        try {
            call(agent, order, input);
        } catch (Exception e) {
            throw e.getCause() instanceof EffectRefused || e.getCause() instanceof StockBusy
                    ? (Exception) e.getCause()
                    : e;
        }
    }

    private void call(Class<?> agent, String order, String input) throws Exception {
        var request =
                "{\"run\": \"%s\", \"task\": \"%s\", \"input\": %s}".formatted(order, agent.getSimpleName(), input);
        handlers.computeIfAbsent(agent, this::handler)
                .handleRequest(
                        new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        HALF_A_MINUTE);
    }

    private AgentHandler handler(Class<?> agent) {
        var variables = Map.of(
                AgentHandler.AGENT, agent.getName(),
                AgentHandler.BUCKET, Names.OBJECTS,
                OrdersTable.VARIABLE, Names.ORDERS,
                Variables.LEDGER_TABLE, Names.LEDGER);
        return new AgentHandler(new FunctionEnvironment(variables, clients, InstantSource.system()));
    }

    /** What an agent's function logs is nobody's here. */
    private record Silence() implements LambdaLogger {
        @Override
        public void log(String message) {}

        @Override
        public void log(byte[] message) {}
    }

    private enum Ending {
        DONE,
        REFUSED,
        UNKNOWN
    }

    private record Step(Class<?> agent, Class<?> compensation) {}

    /** The process dies. */
    private static final class Crash extends Exception {
        private static final long serialVersionUID = 1;
    }
}
