package dev.mezan.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.history.History;
import dev.mezan.asl.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DistributedMapTest {
    private static final ExecutionContext PARENT = new ExecutionContext(
            "arn:aws:states:us-east-1:000000000000:execution:machine:run-1",
            "run-1",
            "arn:role",
            Instant.EPOCH,
            "arn:aws:states:us-east-1:000000000000:stateMachine:machine",
            "machine",
            Optional.empty());

    /** Counts the threads that live. */
    private static final class CountedThreads implements ThreadFactory {
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public Thread newThread(Runnable work) {
            return Thread.ofVirtual().unstarted(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                work.run();
                now.decrementAndGet();
            });
        }
    }

    private static String map(String mode, String more) {
        return """
            {`QueryLanguage`: `JSONata`, `StartAt`: `M`, `States`: {`M`: {`Type`: `Map`, `End`: true, %s
             `ItemProcessor`: {`ProcessorConfig`: {%s}, `StartAt`: `T`,
              `States`: {`T`: {`Type`: `Task`, `Resource`: `arn:t`, `End`: true}}}}}}
            """.formatted(more, mode);
    }

    private static String distributed(String more) {
        return map("`Mode`: `DISTRIBUTED`, `ExecutionType`: `STANDARD`", more);
    }

    private static ExecutionResult run(EnginePorts ports, String definition, @Nullable Object input) {
        return execution(ports, definition, input).run();
    }

    private static Execution execution(EnginePorts ports, String definition, @Nullable Object input) {
        // Ten thousand iterations have more events than a Standard execution may.
        return new Engine(ports, EngineLimits.DEFAULTS.withoutHistoryLimit())
                .prepare(Running.machine(definition), PARENT, input, History.none());
    }

    @Test
    void anInlineMapOfTenThousandItemsHasNoMoreThreadsThanMaxConcurrency() {
        CountedThreads threads = new CountedThreads();
        List<Integer> items = IntStream.range(0, 10_000).boxed().toList();
        ExecutionResult result = run(
                EnginePorts.of(request -> 1).withThreads(threads),
                map("`Mode`: `INLINE`", "`MaxConcurrency`: 8, `Output`: `{% $count($states.result) %}`,"),
                items);
        assertThat(result).isEqualTo(new ExecutionResult.Succeeded(10_000));
        // The thread of the execution does its share.
        assertThat(threads.most.get()).isBetween(1, 7);
    }

    @Test
    void aDistributedMapOfAHundredThousandItemsHasNoMoreThreadsThanMaxConcurrencyAndHoldsNeitherItemsNorResults() {
        CountedThreads threads = new CountedThreads();
        AtomicInteger tasks = new AtomicInteger();
        String lines = "{\"a\":\"0123456789\"}\n".repeat(100_000);
        TestingObjects objects = TestingObjects.of(Map.of("b/k.jsonl", lines));
        EnginePorts ports = EnginePorts.of(request -> tasks.incrementAndGet())
                .withThreads(threads)
                .withObjects(objects);
        ExecutionResult result = run(ports, distributed("""
                `MaxConcurrency`: 8, `Output`: `done`,
                `ItemReader`: {`Resource`: `arn:aws:states:::s3:getObject`, `ReaderConfig`: {`InputType`: `JSONL`},
                 `Arguments`: {`Bucket`: `b`, `Key`: `k.jsonl`}},
                `ResultWriter`: {`Resource`: `arn:aws:states:::s3:putObject`, `Arguments`: {`Bucket`: `out`}},
                """), Map.of());
        assertThat(result).isEqualTo(new ExecutionResult.Succeeded("done"));
        assertThat(tasks).hasValue(100_000);
        assertThat(threads.most.get()).isBetween(1, 8);
        // Some 45 MB of records, in files of 16 MiB, which is the most that is held of them.
        assertThat(objects.written().keySet()).hasSizeGreaterThan(3);
        assertThat(objects.written().values().stream().mapToInt(String::length))
                .allMatch(length -> length < 17 * 1024 * 1024);
    }

    @Test
    void noMoreChildrenRunAtOnceThanMaxConcurrencyAllows() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        TaskInvoker tasks = request -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(1_000);
            now.decrementAndGet();
            return request.arguments();
        };
        List<Integer> items = IntStream.range(0, 500).boxed().toList();
        assertThat(run(EnginePorts.of(tasks), distributed("`MaxConcurrency`: 3,"), items))
                .isEqualTo(new ExecutionResult.Succeeded(items));
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void abortingTheParentCutsTheChildrenShort() throws Exception {
        CountDownLatch started = new CountDownLatch(2);
        CountDownLatch never = new CountDownLatch(1);
        Execution parent = execution(
                EnginePorts.of(request -> {
                    started.countDown();
                    never.await();
                    return null;
                }),
                distributed("`MaxConcurrency`: 2,"),
                List.of(1, 2, 3));
        FutureTask<ExecutionResult> task = new FutureTask<>(parent::run);
        Thread.ofVirtual().start(task);
        started.await();
        parent.abort("Stopped", "by hand");
        assertThat(task.get(20, TimeUnit.SECONDS)).isEqualTo(new ExecutionResult.Aborted("Stopped", "by hand"));
    }

    @Test
    void whatIsWrittenToS3ListsTheChildrenByHowTheyEnded() {
        TestingObjects objects = TestingObjects.of(Map.of());
        EnginePorts ports = EnginePorts.of(request -> {
                    if (Integer.valueOf(2).equals(request.arguments())) {
                        throw new TaskFailure("Bad", "two");
                    }
                    return request.arguments();
                })
                .withTime(new HandDrivenTime())
                .withObjects(objects);
        ExecutionResult result = run(ports, distributed("""
                `MaxConcurrency`: 1, `Label`: `mine`,
                `ResultWriter`: {`Resource`: `arn:aws:states:::s3:putObject`,
                 `Arguments`: {`Bucket`: `out`, `Prefix`: `p`}},
                """), List.of(1, 2, 3));
        assertThat(result)
                .isEqualTo(new ExecutionResult.Failed(
                        "States.ExceedToleratedFailureThreshold",
                        "The specified tolerated failure threshold was exceeded"));
        Map<String, String> written = objects.written();
        String folder = written.keySet().iterator().next().replaceFirst("FAILED_0.json$", "");
        assertThat(folder).matches("out/p/[0-9a-f-]{36}/");
        assertThat(written.keySet())
                .containsExactly(
                        folder + "FAILED_0.json",
                        folder + "PENDING_0.json",
                        folder + "SUCCEEDED_0.json",
                        folder + "manifest.json");
        assertThat(written.get(folder + "PENDING_0.json"))
                .isEqualTo("[{\"Input\":\"3\",\"InputDetails\":{\"Included\":true},\"Status\":\"PENDING\"}]");
        assertThat(written.get(folder + "FAILED_0.json"))
                .contains("\"Cause\":\"two\",\"Error\":\"Bad\",\"ExecutionArn\":\"arn:aws:states:us-east-1:"
                        + "000000000000:execution:machine/mine:");
        Map<?, ?> manifest = Running.object(String.valueOf(written.get(folder + "manifest.json")));
        assertThat(Json.write(manifest.get("ResultFiles")))
                .contains("\"Key\":\"" + folder.substring(4) + "SUCCEEDED_0.json\",\"Size\":");
    }
}
