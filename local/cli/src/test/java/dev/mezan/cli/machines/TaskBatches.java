package dev.mezan.cli.machines;

import java.util.List;
import java.util.Map;

/** Batches of tasks as run-task is given them, and what is said of their failures. */
final class TaskBatches {
    static final String TASKS = """
            [{"task": "a", "agent": "counter", "function": "counter-fn", "timeoutSeconds": 30, "inlineLimit": 9,
              "input": {"n": 1}},
             {"task": "b", "agent": "judge", "function": "judge-fn", "timeoutSeconds": 60, "inlineLimit": 9,
              "input": {"n": 2}}]
            """;

    static final String PERMANENT = "dev.mezan.agent.failure.PermanentFailure";
    static final String SIMPLE = """
            {"kind": "degraded", "agent": "simple", "function": "simple-fn", "timeoutSeconds": 5}""";
    static final String TRANSIENT = "dev.mezan.agent.failure.TransientFailure";

    static final Map<String, Object> TASK = Map.of(
            "task", "a",
            "agent", "counter",
            "function", "counter-fn",
            "timeoutSeconds", 30,
            "inlineLimit", 9,
            "input", 1);

    private TaskBatches() {}

    static Map<String, Object> batchOf(List<Object> tasks, boolean record) {
        return Map.of("run", "r-1", "tenant", "t-1", "stage", 0, "batch", 3, "record", record, "tasks", tasks);
    }

    static String input(boolean record, String tasks) {
        return """
                {"run": "r-1", "tenant": "t-1", "stage": 0, "batch": 3, "record": %s, "tasks": %s}
                """.formatted(record, tasks);
    }

    /** A batch of one task of the counter, with more of its properties. */
    static String one(String more) {
        return input(false, """
                [{"task": "a", "agent": "counter", "function": "counter-fn", "timeoutSeconds": 30, "inlineLimit": 9,
                  "input": {"n": 1}%s}]""".formatted(more));
    }

    static String chain(String fallbacks) {
        return one(", \"cacheKey\": \"CACHE#counter#1\", \"fallbacks\": [" + fallbacks + "]");
    }

    static Map<String, Object> again(int attempts, int waitMillis) {
        return assessed("retry", "", waitMillis, attempts);
    }

    static Map<String, Object> enough(String why) {
        return assessed("fallback", why, 0, 1);
    }

    private static Map<String, Object> assessed(String next, String why, int waitMillis, int attempts) {
        return Map.of(
                "next", next,
                "why", why,
                "waitMillis", waitMillis,
                "counts", true,
                "attempts", attempts,
                "retries", attempts - 1,
                "throttles", 0,
                "error", Map.of("name", "E", "cause", "c", "kind", "transient"));
    }
}
