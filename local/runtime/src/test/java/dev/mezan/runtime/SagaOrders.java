package dev.mezan.runtime;

import static org.awaitility.Awaitility.await;

import dev.mezan.agents.order.stock.Shelf;
import dev.mezan.aws.RunReader;
import dev.mezan.aws.RunReader.RunDetail;
import dev.mezan.catalog.Names;
import dev.mezan.runtime.fault.FaultPlan;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * Orders of one article each, at a suite's state machine.
 *
 * @param suite the suite
 */
record SagaOrders(TestingSuite suite) {
    static final String MACHINE = "arn:aws:states:us-east-1:000000000000:stateMachine:" + Names.FULFIL_ORDER;
    static final FaultPlan NO_FAULTS = new FaultPlan(List.of(), OptionalLong.empty());
    static final int CENTS = 100;

    /** Orders one of ten. */
    void start(String run, String sku, FaultPlan plan) {
        start(run, Shelf.filled(sku, 10), plan);
    }

    /** Orders one of what is on a shelf, which is filled by the first order for it. */
    void start(String run, Shelf shelf, FaultPlan plan) {
        OrderBooks.shop(suite.suite().clients()).stock().open(shelf);
        suite.suite().faults().plan(run, plan);
        suite.suite()
                .clients()
                .stepFunctions()
                .startExecution(
                        r -> r.stateMachineArn(MACHINE).name(run).input("""
                        {"workflow": "fulfil-order", "run": "%s", "input": {"id": "o-1", "customer": "Ada",
                         "items": [{"sku": "%s", "quantity": 1, "priceCents": %d}], "totalCents": %d,
                         "paymentMethod": "tok_visa", "shippingAddress": "London"}}""".formatted(run, shelf.sku(), CENTS, CENTS)));
    }

    Shelf shelf(String sku) {
        return OrderBooks.shelf(suite.suite().clients(), sku);
    }

    /** An order once it has ended, or waits for a person. */
    RunDetail waitingOrEnded(String run) {
        var reader = new RunReader(suite.suite().clients().dynamoDb(), Names.RUNS);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> reader.find(run)
                        .filter(found ->
                                found.summary().hasEnded() || found.summary().waits())
                        .isPresent());
        return reader.find(run).orElseThrow();
    }

    RunDetail ended(String run) {
        return suite.ended(run);
    }
}
