package dev.mezan.asl.junit;

import static dev.mezan.asl.junit.Answering.calling;
import static dev.mezan.asl.junit.Answering.failing;
import static dev.mezan.asl.junit.Answering.returning;
import static dev.mezan.asl.junit.Answering.returningPayload;
import static dev.mezan.asl.junit.Answering.silent;
import static dev.mezan.asl.junit.StateMachineAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.TaskRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@AslTest(
        value = "order.asl.json",
        substitutions = {"PayFunction=pay", "RefundFunction=refund", "ShippingQueue=https://queue"},
        minimumCoverage = 100)
class OrderTest {
    private static final String ORDER = "{\"id\": \"o-1\", \"items\": [{\"price\": 3}, {\"price\": 4}]}";

    private final StateMachineTest order;

    OrderTest(StateMachineTest order) {
        this.order = order.mock("function:pay", returningPayload(Map.of("receipt", "r-1")))
                .mock("sqs:sendMessage", returning(Map.of("MessageId", "m-1")))
                .mock("function:refund", returningPayload(Map.of()));
    }

    @Test
    void anOrderIsPaidAndShipped() {
        assertThat(order.run(ORDER))
                .hasOutput("{\"receipt\": \"r-1\", \"id\": \"o-1\"}")
                .hasOutputAt("/id", "\"o-1\"")
                .tookPath("Pay", "Large", "Ship", "Shipped")
                .took(Duration.ZERO)
                .called("Pay")
                .times(1)
                .withArguments("{\"FunctionName\": \"pay\", \"Payload\": {\"order\": \"o-1\", \"amount\": 7}}")
                .withArgumentsAt("/Payload/amount", "7.0")
                .and()
                .called("Refund")
                .times(0);
    }

    @Test
    void aLargeOrderIsShippedTheNextDay() {
        String items = String.join(",", Collections.nCopies(11, "{\"price\": 1}"));
        assertThat(order.run("{\"id\": \"o-2\", \"items\": [" + items + "]}"))
                .succeeded()
                .visited("Cooling")
                .didNotVisit("Refund")
                .took(Duration.ofDays(1));
    }

    @Test
    void aBusyOrSilentFunctionIsTriedAgain() {
        StateMachineTest busy = order.mock(
                "Pay",
                failing("Lambda.TooManyRequestsException", "busy")
                        .then(silent())
                        .then(returningPayload(Map.of("receipt", "r-2"))));
        assertThat(busy.run(ORDER))
                .hasOutputAt("/receipt", "\"r-2\"")
                .retried("Pay", 2)
                .retriedAfter("Pay", Duration.ofSeconds(2), Duration.ofSeconds(4))
                .took(Duration.ofSeconds(36));
    }

    @Test
    void aDeclinedCardRejectsTheOrder() {
        assertThat(order.mock("Pay", failing("CardDeclined", "no money")).run(ORDER))
                .failedWith("Order.Rejected")
                .hasCauseContaining("no money");
    }

    @Test
    void theMoneyGoesBackWhenNothingCanBeShipped() {
        assertThat(order.mock("Ship", failing("Sqs.SqsException", "down")).run(ORDER))
                .failedWith("Order.NotShipped")
                .hasCauseContaining("refunded r-1");
    }

    @Test
    void oneStateRunsAlone() {
        assertThat(order.runState("Ship", "{\"id\": 5}", Map.of("receipt", "r-9")))
                .hasOutput("{\"id\": 5, \"receipt\": \"r-9\"}")
                .tookPath("Ship", "Shipped");
    }

    @Test
    void whatFailsAtRandomIsShippedOrPaidBack() {
        order.randomFailures().forSeeds(300, ORDER, run -> {
            boolean paid = run.visitsOf("Large").size() == 1;
            boolean shipped = run.path().contains("Shipped");
            boolean refunded = run.path().contains("Refund");
            assertThat(paid).isEqualTo(shipped || refunded);
        });
    }

    @Nested
    class Nesting {
        @Test
        void aNestedClassHasTheMachineToo(StateMachineTest machine) {
            StateMachineTest through = machine.mock("*", calling(TaskRequest::arguments));
            assertThat(through.runState("Refund", "{}", Map.of("receipt", 1)))
                    .hasOutput("{\"FunctionName\": \"refund\", \"Payload\": {\"receipt\": 1}}");
        }
    }
}
