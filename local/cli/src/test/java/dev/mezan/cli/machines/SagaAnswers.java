package dev.mezan.cli.machines;

import static dev.mezan.asl.junit.Answering.returning;

import dev.mezan.asl.mock.Answers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a saga's functions, steps and people answer. */
final class SagaAnswers {
    private SagaAnswers() {}

    static Map<String, Object> opened() {
        var batches = new HashMap<String, Object>();
        for (var task : List.of(
                "validate", "check", "reserve", "pay", "ship", "confirm", "withdraw", "cancel", "refund", "release")) {
            batches.put(task, Map.of("batch", task));
        }
        return Map.of(
                "next", "saga",
                "run", "r",
                "tenant", "t",
                "workflow", "fulfil-order",
                "state", Map.of("run", "r"),
                "batches", batches,
                "patience", Map.of("rounds", 3, "firstWaitSeconds", 2, "mostWaitSeconds", 300));
    }

    static Answers ending(String certainty) {
        return returning(
                Map.of("Status", "SUCCEEDED", "Output", "{\"recorded\":true,\"certainty\":\"" + certainty + "\"}"));
    }

    static Answers answered(String decision) {
        return returning(Map.of(
                "task", "refund.1", "status", "answered", "by", "grace", "answer", Map.of("decision", decision)));
    }
}
