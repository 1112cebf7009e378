package dev.mezan.bench.states;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;

/** How long an Express machine's synchronous start takes over HTTP, one after the other. */
final class SynchronousExpress implements Part {
    private static final double GOAL_MS = 3;
    private static final String DEFINITION = """
            {"StartAt": "Large?", "States": {
              "Large?": {"Type": "Choice", "Default": "Small", "Choices": [
                 {"Variable": "$.total", "NumericGreaterThan": 100, "Next": "Large"}]},
              "Large": {"Type": "Pass", "Result": {"size": "large"}, "End": true},
              "Small": {"Type": "Pass", "Result": {"size": "small"}, "End": true}}}""";

    @Override
    public String name() {
        return "http";
    }

    @Override
    public List<Figure> measure(Duration warmup, Duration time) {
        try (var service = Service.start(Optional.empty())) {
            var machine = service.machine(DEFINITION, StateMachineType.EXPRESS);
            drive(service, machine, warmup);
            var latencies = drive(service, machine, time);
            return List.of(
                    Figure.of(name(), "StartSyncExecution, p50", latencies.getValueAtPercentile(50) / 1000.0, "ms")
                            .atMost(GOAL_MS),
                    Figure.of(name(), "StartSyncExecution, p99", latencies.getValueAtPercentile(99) / 1000.0, "ms"),
                    Figure.of(
                            name(),
                            "StartSyncExecution, one caller",
                            latencies.getTotalCount() * 1e9 / time.toNanos(),
                            "starts/s"));
        }
    }

    private static Histogram drive(Service service, String machine, Duration time) {
        var latencies = new Histogram(3);
        var end = System.nanoTime() + time.toNanos();
        for (var now = System.nanoTime(); now < end; now = System.nanoTime()) {
            var answer = service.client()
                    .startSyncExecution(r -> r.stateMachineArn(machine).input("{\"total\": 250}"));
            if (answer.status() != SyncExecutionStatus.SUCCEEDED) {
                throw new IllegalStateException("an execution failed: " + answer.error() + ": " + answer.cause());
            }
            latencies.recordValue((System.nanoTime() - now) / 1000);
        }
        return latencies;
    }
}
