package dev.mezan.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.history.History;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConcurrencyTest {
    private static final ScopedValue<String> METER = ScopedValue.newInstance();

    private static Execution execution(EnginePorts ports, String definition, @Nullable Object input) {
        ExecutionContext context = new ExecutionContext(
                "arn:execution", "run-1", "arn:role", Instant.now(), "arn:machine", "machine", Optional.empty());
        return new Engine(ports, EngineLimits.DEFAULTS)
                .prepare(Running.machine(definition), context, input, History.none());
    }

    private static ExecutionResult resultOf(FutureTask<ExecutionResult> task)
            throws InterruptedException, ExecutionException, TimeoutException {
        return task.get(20, TimeUnit.SECONDS);
    }

    private static String map(int maxConcurrency) {
        return """
            {`QueryLanguage`: `JSONata`, `StartAt`: `M`, `States`: {`M`: {`Type`: `Map`, `MaxConcurrency`: %d, `End`: true,
             `ItemProcessor`: {`StartAt`: `T`, `States`: {`T`: {`Type`: `Task`, `Resource`: `arn:t`, `End`: true}}}}}}
            """.formatted(maxConcurrency);
    }

    @Test
    void abortingInterruptsATaskAndEndsTheExecutionAsAborted() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Execution execution = execution(
                EnginePorts.of(request -> {
                    started.countDown();
                    never.await();
                    return null;
                }),
                map(2),
                List.of(1, 2, 3));
        FutureTask<ExecutionResult> task = new FutureTask<>(execution::run);
        Thread.ofVirtual().start(task);
        started.await();
        execution.abort("Stopped", "by hand");
        assertThat(resultOf(task)).isEqualTo(new ExecutionResult.Aborted("Stopped", "by hand"));
    }

    @Test
    void aFailingIterationCutsItsSiblingsShort() throws Exception {
        CountDownLatch waiting = new CountDownLatch(2);
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger interrupted = new AtomicInteger();
        Execution execution = execution(
                EnginePorts.of(request -> {
                    if (Integer.valueOf(3).equals(request.arguments())) {
                        waiting.await();
                        throw new TaskFailure("Boom", "three");
                    }
                    waiting.countDown();
                    try {
                        never.await();
                    } catch (InterruptedException cut) {
                        interrupted.incrementAndGet();
                        throw cut;
                    }
                    return null;
                }),
                map(3),
                List.of(1, 2, 3));
        FutureTask<ExecutionResult> task = new FutureTask<>(execution::run);
        Thread.ofVirtual().start(task);
        assertThat(resultOf(task)).isEqualTo(new ExecutionResult.Failed("Boom", "three"));
        assertThat(interrupted).hasValue(2);
    }

    @Test
    void noMoreIterationsRunAtOnceThanMaxConcurrencyAllows() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        TaskInvoker tasks = request -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(1_000);
            now.decrementAndGet();
            return request.arguments();
        };
        List<Integer> items = java.util.stream.IntStream.range(0, 500).boxed().toList();
        assertThat(execution(EnginePorts.of(tasks), map(4), items).run())
                .isEqualTo(new ExecutionResult.Succeeded(items));
        assertThat(most.get()).isBetween(1, 4);
    }

    @Test
    void theThreadFactoryIsAskedOnTheForkingThreadSoThatScopedValuesGoOn() throws Exception {
        EnginePorts ports = EnginePorts.of(request -> METER.orElse("lost")).withThreads(work -> {
            String meter = METER.get();
            return Thread.ofVirtual()
                    .unstarted(() -> ScopedValue.where(METER, meter).run(work));
        });
        ExecutionResult result = ScopedValue.where(METER, "kept")
                .call(() -> execution(ports, map(3), List.of(1, 2, 3)).run());
        assertThat(result).isEqualTo(new ExecutionResult.Succeeded(List.of("kept", "kept", "kept")));
    }

    @Test
    void aTaskThatIgnoresItsTimeoutStillTimesOutWhenItReturns() {
        HandDrivenTime time = new HandDrivenTime();
        EnginePorts ports = EnginePorts.of(request -> {
                    time.advance(Duration.ofSeconds(9));
                    return "too late";
                })
                .withTime(time);
        String definition = """
                {`StartAt`: `T`, `States`: {`T`: {`Type`: `Task`, `Resource`: `arn:t`, `TimeoutSeconds`: 3, `End`: true}}}
                """;
        assertThat(execution(ports, definition, 1).run()).isEqualTo(new ExecutionResult.Failed("States.Timeout", ""));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
