package dev.mezan.bench.coldstart;

import dev.mezan.catalog.FunctionSpec;

/**
 * What functions are invoked with: something that takes each on its usual way as far as that is open without a run, for
 * most of them to the tables, where they learn that there is no such run.
 */
final class Samples {
    private static final String RUN = """
            {"run": "run-cold-start", "workflow": "hello", "tenant": "default", "lane": "fast", "stage": 0, "input": {}}""";
    private static final String TASK = """
            {"run": "run-cold-start", "task": "t", "tenant": "default", "input": {"name": "World"}}""";
    private static final String MESSAGES = "{\"Records\": []}";

    private static final String AGENT = "MEZAN_AGENT";

    private Samples() {}

    /** The event for a function. */
    static String eventOf(FunctionSpec function) {
        if (function.variables().containsKey(AGENT)) {
            return TASK;
        }
        return function.name().endsWith("dispatch") ? MESSAGES : RUN;
    }
}
