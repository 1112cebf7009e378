package dev.mezan.bench;

/** What one run of a benchmark does; each task takes and returns about 500 bytes of JSON. */
enum Work {
    /** A workflow of 1 + 10 + 1 tasks. */
    W("bench-fanout", 12),
    /** A single task. */
    S("bench-single", 1),
    /** The same as {@link #W} with one effect in each task. */
    E("bench-effects", 12);

    private final String workflow;
    private final int tasks;

    Work(String workflow, int tasks) {
        this.workflow = workflow;
        this.tasks = tasks;
    }

    String workflow() {
        return workflow;
    }

    int tasks() {
        return tasks;
    }
}
