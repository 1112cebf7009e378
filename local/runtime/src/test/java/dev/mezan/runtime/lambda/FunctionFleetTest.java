package dev.mezan.runtime.lambda;

import static dev.mezan.runtime.lambda.TestFleet.function;
import static dev.mezan.runtime.lambda.TestFleet.reserved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.runtime.lambda.InvocationResult.Failed;
import dev.mezan.runtime.lambda.InvocationResult.Refused;
import dev.mezan.runtime.lambda.InvocationResult.Returned;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.meter.Unit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FunctionFleetTest {
    @BeforeEach
    void forgetOtherTests() {
        Handlers.Waiting.STARTED.drainPermits();
        Handlers.Waiting.GO.drainPermits();
        Handlers.Stubborn.STARTED.drainPermits();
        Handlers.Stubborn.ENDED.drainPermits();
        Handlers.Stubborn.go = new CountDownLatch(1);
    }

    @Test
    void aHandlerGetsThePayloadAndItsAnswerComesBack() throws Exception {
        var suite = new TestFleet(function(Handlers.Echo.class));
        assertThat(text(suite.invoke("Echo", "{\"a\":1}"))).isEqualTo("{\"a\":1}");
        assertThat(text(suite.invoke("Echo", ""))).isEqualTo("{}");
    }

    @Test
    void aFunctionIsFoundByNameArnAndPartialArn() throws Exception {
        var suite = new TestFleet(function(Handlers.Echo.class));
        for (var name : new String[] {
            "Echo",
            "Echo:$LATEST",
            "function:Echo",
            "000000000000:function:Echo",
            "arn:aws:lambda:us-east-1:000000000000:function:Echo",
            "arn:aws:lambda:us-east-1:000000000000:function:Echo:$LATEST"
        }) {
            assertThat(suite.invoke(name, "1")).as(name).isInstanceOf(Returned.class);
        }
        assertThat(refused(suite.invoke("Ecco", "1")).code()).isEqualTo("ResourceNotFoundException");
        assertThat(refused(suite.invoke("Echo:7", "1")).status()).isEqualTo(404);
    }

    @Test
    void typedHandlersUseTheSerializationOfLambda() throws Exception {
        var suite = new TestFleet(function(Handlers.Greeter.class), function(Handlers.Queue.class));
        assertThat(text(suite.invoke("Greeter", "{\"name\":\"Ada\",\"unknown\":1}")))
                .isEqualTo("{\"text\":\"Hello Ada from Greeter\"}");
        assertThat(text(suite.invoke("Queue", "{\"Records\":[{\"messageId\":\"1\",\"body\":\"hi\"}]}")))
                .isEqualTo("\"hi\"");
    }

    @Test
    void aHandlerThatTakesAnEnvironmentGetsTheFunctionsOwn() throws Exception {
        var suite = new TestFleet(function(Handlers.Equipped.class));
        assertThat(text(suite.invoke("Equipped", "{}"))).isEqualTo("\"mezan-runs 3000\"");
    }

    @Test
    void aWarmInstanceIsUsedAgainUntilItHasBeenIdleForTooLong() throws Exception {
        var suite = new TestFleet(function(Handlers.Counting.class));
        var first = text(suite.invoke("Counting", "1"));
        suite.time.advance(Duration.ofMinutes(9));
        assertThat(text(suite.invoke("Counting", "1"))).isEqualTo(first);
        suite.time.advance(Duration.ofMinutes(15));
        assertThat(suite.fleet.stateOf("Counting")).contains(new FunctionState(0, 0, 0));
        assertThat(text(suite.invoke("Counting", "1"))).isNotEqualTo(first);
    }

    @Test
    void anExceptionIsTheFunctionsErrorAndTheInstanceStaysWarm() throws Exception {
        var suite = new TestFleet(function(Handlers.Throwing.class));
        var failed = failed(suite.invoke("Throwing", "1"));
        assertThat(failed.errorType()).isEqualTo("java.lang.IllegalArgumentException");
        assertThat(new String(failed.payload(), StandardCharsets.UTF_8))
                .startsWith("{\"errorMessage\":\"No card \\\"4242\\\"\",\"errorType\":\"java.lang.IllegalArgument"
                        + "Exception\",\"stackTrace\":[\"dev.mezan.runtime.lambda.Handlers$Throwing.handleRequest(");
        assertThat(suite.fleet.stateOf("Throwing")).contains(new FunctionState(1, 0, 0));
    }

    @Test
    void anInstanceThatThrewAnErrorIsNotUsedAgain() throws Exception {
        var suite = new TestFleet(function(Handlers.Failing.class));
        assertThat(failed(suite.invoke("Failing", "1")).errorType()).isEqualTo("java.lang.StackOverflowError");
        assertThat(suite.fleet.stateOf("Failing")).contains(new FunctionState(0, 0, 0));
    }

    @Test
    void aConstructorThatThrowsFailsTheInvocation() throws Exception {
        var suite = new TestFleet(function(Handlers.Unmakeable.class), function(String.class));
        assertThat(failed(suite.invoke("Unmakeable", "1")).errorType()).isEqualTo("java.lang.IllegalStateException");
        assertThat(new String(failed(suite.invoke("String", "1")).payload(), StandardCharsets.UTF_8))
                .contains("java.lang.String of function String implements neither RequestStreamHandler nor");
    }

    @Test
    void anInvocationThatTakesTooLongIsInterruptedAndItsInstanceDropped() throws Exception {
        var suite = new TestFleet(function(Handlers.Waiting.class));
        var invocation = suite.begin("Waiting", "1");
        Handlers.Waiting.STARTED.acquire();
        suite.time.advance(Duration.ofSeconds(3));
        var failed = failed(invocation.get());
        assertThat(new String(failed.payload(), StandardCharsets.UTF_8))
                .isEqualTo("{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: " + failed.requestId()
                        + " Error: Task timed out after 3.00 seconds\"}");
        Handlers.Waiting.GO.release();
        assertThat(text(suite.invoke("Waiting", "2"))).isEqualTo("2");
        assertThat(suite.fleet.stateOf("Waiting").orElseThrow().idle()).isOne();
    }

    @Test
    void aFunctionWhoseInstancesIgnoreInterruptionIsInvokedNoMoreUntilOneEnds() throws Exception {
        var limits = TestFleet.limits(1_000, 2);
        var suite = new TestFleet(limits, function(Handlers.Stubborn.class), function(Handlers.Echo.class));
        var first = suite.begin("Stubborn", "1");
        var second = suite.begin("Stubborn", "1");
        Handlers.Stubborn.STARTED.acquire(2);
        suite.time.advance(Duration.ofSeconds(3));
        assertThat(failed(first.get()).errorType()).isEqualTo("Sandbox.Timedout");
        assertThat(failed(second.get()).errorType()).isEqualTo("Sandbox.Timedout");
        var refused = refused(suite.invoke("Stubborn", "1"));
        assertThat(refused.code()).isEqualTo("ServiceException");
        assertThat(refused.message()).startsWith("Function Stubborn has 2 instances that go on after their timeout");
        assertThat(suite.invoke("Echo", "1")).isInstanceOf(Returned.class);
    }

    @Test
    void overItsReservedConcurrencyAFunctionIsThrottled() throws Exception {
        var suite = new TestFleet(reserved(Handlers.Waiting.class, 1), function(Handlers.Echo.class));
        var first = suite.begin("Waiting", "1");
        Handlers.Waiting.STARTED.acquire();
        var refused = refused(suite.invoke("Waiting", "2"));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TooManyRequestsException");
        assertThat(refused.reason()).contains("ReservedFunctionConcurrentInvocationLimitExceeded");
        assertThat(suite.invoke("Echo", "1")).isInstanceOf(Returned.class);
        Handlers.Waiting.GO.release();
        assertThat(text(first.get())).isEqualTo("1");
    }

    @Test
    void functionsWithoutAReservationShareWhatIsLeft() throws Exception {
        var limits = TestFleet.limits(2, 2);
        var suite = new TestFleet(
                limits,
                reserved(Handlers.Greeter.class, 1),
                function(Handlers.Waiting.class),
                function(Handlers.Echo.class));
        var first = suite.begin("Waiting", "1");
        Handlers.Waiting.STARTED.acquire();
        assertThat(refused(suite.invoke("Echo", "2")).reason()).contains("ConcurrentInvocationLimitExceeded");
        assertThat(suite.invoke("Greeter", "{}")).isInstanceOf(Returned.class);
        Handlers.Waiting.GO.release();
        first.get();
    }

    @Test
    void moreCannotBeReservedThanThereIs() {
        var limits = TestFleet.limits(1, 2);
        assertThatThrownBy(() -> new TestFleet(limits, reserved(Handlers.Echo.class, 2)))
                .hasMessageContaining("reserve a concurrency of 2, and there are only 1 in all");
    }

    @Test
    void whatIsOverSixMegabytesIsRefusedOrFails() throws Exception {
        var suite = new TestFleet(function(Handlers.Echo.class), function(Handlers.Large.class));
        var refused = refused(suite.fleet.invoke("Echo", new byte[Limits.PAYLOAD_BYTES + 1]));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(new String(failed(suite.invoke("Large", "1")).payload(), StandardCharsets.UTF_8))
                .isEqualTo("{\"errorType\":\"Function.ResponseSizeTooLarge\",\"errorMessage\":\"Response payload size"
                        + " exceeded maximum allowed payload size (6291556 bytes).\"}");
    }

    @Test
    void invocationsAndTheirGigabyteSecondsAreCountedForTheSuiteAndForTheRun() throws Exception {
        var suite = new TestFleet(function(Handlers.Waiting.class));
        var run = new Meter();
        var caller = Thread.ofVirtual()
                .start(() -> ScopedValue.where(Meter.RUN, run).run(() -> {
                    try {
                        suite.invoke("Waiting", "1");
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        Handlers.Waiting.STARTED.acquire();
        suite.time.advance(Duration.ofMillis(1500));
        Handlers.Waiting.GO.release();
        caller.join();
        assertThat(run.totals()).containsEntry(Unit.LAMBDA_REQUEST, 1.0).containsEntry(Unit.LAMBDA_GB_SECOND, 0.75);
        assertThat(suite.meter.totals()).isEqualTo(run.totals());
    }

    @Test
    void theActivityOfARunIsToldByThePayloadsOfItsTasks() throws Exception {
        var suite = new TestFleet(function(Handlers.Waiting.class), function(Handlers.Throwing.class));
        var task = "{\"run\":\"run-1\",\"task\":\"%s\",\"agent\":\"reviewer\",\"input\":{\"task\":\"no\"}}";
        var first = suite.begin("Waiting", task.formatted("a"));
        Handlers.Waiting.STARTED.acquire();
        suite.invoke("Throwing", task.formatted("b"));
        var tasks = suite.activity.of("run-1").orElseThrow();
        assertThat(tasks.get("a"))
                .returns(Activity.State.RUNNING, Activity.TaskActivity::state)
                .returns("reviewer", Activity.TaskActivity::agent);
        assertThat(tasks.get("b"))
                .returns(Activity.State.DONE, Activity.TaskActivity::state)
                .extracting(Activity.TaskActivity::error)
                .isEqualTo(Optional.of("java.lang.IllegalArgumentException"));
        Handlers.Waiting.GO.release();
        first.get();
        assertThat(suite.activity.of("run-1").orElseThrow().get("a"))
                .extracting(Activity.TaskActivity::state)
                .isEqualTo(Activity.State.DONE);
        assertThat(suite.activity.of("run-2")).isEmpty();
    }

    @Test
    void anAsynchronousInvocationThatFailsIsTriedTwiceMore() throws Exception {
        var suite = new TestFleet(function(Handlers.Throwing.class));
        assertThat(suite.fleet.invokeLater("Throwing", new byte[] {'1'})).isEmpty();
        while (suite.meter.totals().getOrDefault(Unit.LAMBDA_REQUEST, 0.0) < 3) {
            suite.time.advance(Duration.ofSeconds(1));
            Thread.onSpinWait();
        }
        assertThat(suite.time.instant()).isAfterOrEqualTo(Instant.parse("2026-01-01T00:03:00Z"));
        assertThat(suite.fleet.invokeLater("Throwing", new byte[Limits.EVENT_BYTES + 1]))
                .hasValueSatisfying(refused -> assertThat(refused.status()).isEqualTo(413));
    }

    private static String text(InvocationResult result) {
        assertThat(result).isInstanceOf(Returned.class);
        return new String(((Returned) result).payload(), StandardCharsets.UTF_8);
    }

    private static Failed failed(InvocationResult result) {
        assertThat(result).isInstanceOf(Failed.class);
        return (Failed) result;
    }

    private static Refused refused(InvocationResult result) {
        assertThat(result).isInstanceOf(Refused.class);
        return (Refused) result;
    }
}
