package dev.mezan.runtime.lambda;

import static dev.mezan.runtime.lambda.TestFleet.function;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mezan.runtime.lambda.InvocationResult.Failed;
import dev.mezan.runtime.lambda.InvocationResult.Returned;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What would end or fill the process fails its invocation and nothing else. */
class RogueFunctionsTest {
    @Test
    void anExitIsTheInvocationsErrorAsItIsOnLambda() throws Exception {
        var suite = new TestFleet(function(RogueHandlers.Exiting.class), function(Handlers.Echo.class));

        var failed = failed(suite, "Exiting");

        assertThat(failed.errorType()).isEqualTo("Runtime.ExitError");
        assertThat(text(failed)).contains("Runtime exited with error: exit status 3");
        await().untilAsserted(() -> assertThat(suite.fleet.stateOf("Exiting")).contains(new FunctionState(0, 0, 0)));
        assertThat(failed(suite, "Exiting").errorType()).isEqualTo("Runtime.ExitError");
        assertThat(suite.invoke("Echo", "1")).isInstanceOf(Returned.class);
    }

    @Test
    void soIsAHaltAndAMethodReferenceToEither() throws Exception {
        var suite = new TestFleet(function(RogueHandlers.Halting.class), function(RogueHandlers.Referring.class));

        assertThat(text(failed(suite, "Halting"))).contains("Runtime exited without providing a reason");
        assertThat(text(failed(suite, "Referring"))).contains("exit status 4");
    }

    @Test
    void anExitFromAThreadThatTheFunctionStartedEndsItsInvocation() throws Exception {
        var suite = new TestFleet(function(RogueHandlers.ExitingFromThread.class));

        assertThat(text(failed(suite, "ExitingFromThread"))).contains("exit status 5");
        await().untilAsserted(() ->
                assertThat(suite.fleet.stateOf("ExitingFromThread")).contains(new FunctionState(0, 0, 0)));
    }

    @Test
    void threadsThatAreLeftRunningFailTheTaskThatLeavesTooMany() throws Exception {
        var suite = new TestFleet(TestFleet.limits(10, 2), function(RogueHandlers.Leaking.class));

        var failed = failed(suite, "Leaking");

        assertThat(failed.errorType()).isEqualTo("Runtime.TooManyThreads");
        assertThat(text(failed)).contains("left 30 threads running, and may leave 20");
        assertThat(suite.fleet.stateOf("Leaking")).contains(new FunctionState(0, 0, 0));
        // They were interrupted and end, so that the function is invoked again.
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !(suite.invoke("Leaking", "1") instanceof InvocationResult.Refused));
    }

    @Test
    void memoryThatThereIsNotIsTheInvocationsError() throws Exception {
        var suite = new TestFleet(function(RogueHandlers.Greedy.class), function(Handlers.Echo.class));

        assertThat(failed(suite, "Greedy").errorType()).isEqualTo("java.lang.OutOfMemoryError");
        assertThat(suite.fleet.stateOf("Greedy")).contains(new FunctionState(0, 0, 0));
        assertThat(suite.invoke("Echo", "1")).isInstanceOf(Returned.class);
    }

    @Test
    void aFleetThatClosesLetsWhatRunsEndAndWritesDownWhatItCuts() throws Exception {
        Handlers.Stubborn.go = new CountDownLatch(1);
        Handlers.Stubborn.STARTED.drainPermits();
        var suite = new TestFleet(TestFleet.limits(10, 2), function(Handlers.Stubborn.class));
        var invocation = suite.begin("Stubborn", "{\"run\":\"run-1\",\"task\":\"t\",\"agent\":\"a\"}");
        Handlers.Stubborn.STARTED.acquire();

        suite.fleet.close();

        assertThat(invocation).isNotDone();
        var task = suite.activity.of("run-1").orElseThrow().get("t");
        assertThat(task).extracting(Activity.TaskActivity::error).isEqualTo(Optional.of("Runtime.Cut"));
        Handlers.Stubborn.go.countDown();
    }

    private static Failed failed(TestFleet suite, String function) throws InterruptedException {
        return (Failed) suite.invoke(function, "1");
    }

    private static String text(Failed failed) {
        return new String(failed.payload(), StandardCharsets.UTF_8);
    }
}
