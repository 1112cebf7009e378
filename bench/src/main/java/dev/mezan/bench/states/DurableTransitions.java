package dev.mezan.bench.states;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

/**
 * Transitions per second of Standard executions whose events are kept on disk before they count.
 *
 * @param folder where a folder for the suite is made
 */
record DurableTransitions(Path folder) implements Part {
    private static final double GOAL = 5_000;
    private static final int AT_ONCE = 64;

    @Override
    public String name() {
        return "data";
    }

    @Override
    public List<Figure> measure(Duration warmup, Duration time) {
        try (var service = Service.start(Optional.of(data()))) {
            var machine = service.machine(LoopMachine.withoutTasks().definition(), StateMachineType.STANDARD);
            perSecond(service, machine, warmup);
            var figures = new ArrayList<Figure>();
            figures.add(Figure.of(
                            name(),
                            "Standard, %d executions at once, on disk".formatted(AT_ONCE),
                            perSecond(service, machine, time),
                            "transitions/s")
                    .atLeast(GOAL));
            return figures;
        }
    }

    private double perSecond(Service service, String machine, Duration time) {
        var ended = new AtomicLong();
        var began = System.nanoTime();
        var end = began + time.toNanos();
        Service.many(AT_ONCE, _ -> {
            while (System.nanoTime() < end) {
                run(service, machine);
                ended.incrementAndGet();
            }
        });
        return ended.get() * LoopMachine.transitions() * 1e9 / (System.nanoTime() - began);
    }

    private static void run(Service service, String machine) {
        var execution = service.client()
                .startExecution(r -> r.stateMachineArn(machine).input("{\"id\": \"order-4711\"}"))
                .executionArn();
        while (true) {
            var status = service.client()
                    .describeExecution(r -> r.executionArn(execution))
                    .status();
            if (status == ExecutionStatus.SUCCEEDED) {
                return;
            }
            if (status != ExecutionStatus.RUNNING) {
                throw new IllegalStateException("an execution is " + status);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private Path data() {
        try {
            return Files.createTempDirectory(Files.createDirectories(folder), "bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
