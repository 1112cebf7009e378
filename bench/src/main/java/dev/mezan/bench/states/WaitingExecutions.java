package dev.mezan.bench.states;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

/** What 10,000 Standard executions take that wait: for a timer, and for a worker's token. */
final class WaitingExecutions implements Part {
    private static final int EXECUTIONS = 10_000;
    private static final double GOAL_MB = 200;
    private static final String TIMER = """
            {"StartAt": "Wait", "States": {"Wait": {"Type": "Wait", "Seconds": 86400, "End": true}}}""";
    private static final String TOKEN = """
            {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "Resource": "@ACTIVITY@", "End": true}}}""";
    private static final String INPUT = "{\"order\": \"order-4711\", \"items\": [1, 2, 3]}";

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public List<Figure> measure(Duration warmup, Duration time) {
        var figures = new ArrayList<Figure>();
        try (var service = Service.start(Optional.empty())) {
            figures.addAll(wait("timers", service, service.machine(TIMER, StateMachineType.STANDARD)));
        }
        try (var service = Service.start(Optional.empty())) {
            var activity = service.client().createActivity(r -> r.name("bench")).activityArn();
            var definition = TOKEN.replace("@ACTIVITY@", activity);
            figures.addAll(wait("task tokens", service, service.machine(definition, StateMachineType.STANDARD)));
        }
        return figures;
    }

    private List<Figure> wait(String what, Service service, String machine) {
        start(service, machine, 1); // What is loaded and made once is no part of it.
        var before = service.memory().live();
        var began = System.nanoTime();
        start(service, machine, EXECUTIONS);
        var seconds = (System.nanoTime() - began) / 1e9;
        var grown = service.memory().live() - before;
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(name(), "10,000 on " + what + ", heap", grown / 1e6, "MB")
                .atMost(GOAL_MB));
        service.memory()
                .resident()
                .ifPresent(bytes ->
                        figures.add(Figure.of(name(), "10,000 on " + what + ", whole process", bytes / 1e6, "MB")));
        figures.add(Figure.of(name(), "10,000 on " + what + ", started", EXECUTIONS / seconds, "starts/s"));
        return figures;
    }

    private static void start(Service service, String machine, int executions) {
        Service.many(
                executions,
                _ -> service.client()
                        .startExecution(r -> r.stateMachineArn(machine).input(INPUT)));
    }
}
