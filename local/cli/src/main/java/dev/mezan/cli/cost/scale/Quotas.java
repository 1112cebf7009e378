package dev.mezan.cli.cost.scale;

import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.EventSourceSpec;
import dev.mezan.catalog.Names;
import dev.mezan.cli.cost.scale.Quota.Kind;
import java.net.URI;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The quotas, for a catalog.
 *
 * @param task what a task needs
 * @param assumed what was not metered
 * @param intake the event source mapping of the queue that runs come by
 */
record Quotas(TaskDemand task, Assumed assumed, EventSourceSpec intake) {
    /** The parts that a tenant's runs of one status are spread over in the index. */
    static final int SHARDS = 16;

    private static final String STEP_FUNCTIONS = "step-functions/latest/dg/service-quotas.html";
    private static final String LAMBDA = "lambda/latest/dg/gettingstarted-limits.html";
    private static final String DYNAMODB = "amazondynamodb/latest/developerguide/ServiceQuotas.html";
    private static final String DYNAMODB_PARTITION =
            "amazondynamodb/latest/developerguide/bp-partition-key-design.html";

    /** An environment of Lambda answers at most ten times a second. */
    private static final int INVOCATIONS_OF_AN_ENVIRONMENT = 10;

    /** Segments that a run sends to X-Ray: its invocations and its executions. */
    private static final int SEGMENTS = 22;

    static Quotas of(Catalog catalog) {
        var intake = catalog.eventSources().stream()
                .filter(source -> source.queue().equals(Names.INTAKE + "normal"))
                .findFirst()
                .orElseThrow();
        return new Quotas(TaskDemand.METERED, Assumed.USUAL, intake);
    }

    List<Quota> all() {
        return List.of(
                soft(
                        "HTTP API requests, each starting a run",
                        10_000,
                        task.runs(),
                        "apigateway/latest/developerguide/http-api-quotas.html"),
                ours(
                        "runs taken from the queue `normal`",
                        intake.maximumConcurrency() * intake.batchSize() / assumed.dispatchSeconds(),
                        task.runs(),
                        "lambda/latest/dg/services-sqs-scaling.html"),
                soft(
                        "messages in flight",
                        120_000,
                        task.runs() * assumed.dispatchSeconds(),
                        "AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html"),
                soft("fast lane: Express StartExecution", 6_000, task.runs(), STEP_FUNCTIONS),
                soft("durable lane: Standard StartExecution", 300, task.runs(), STEP_FUNCTIONS),
                soft("durable lane: state transitions", 5_000, task.transitions(), STEP_FUNCTIONS),
                soft("concurrent invocations", 1_000, concurrency(), LAMBDA),
                soft("invocations", 1_000.0 * INVOCATIONS_OF_AN_ENVIRONMENT, task.invocations(), LAMBDA),
                hard(
                        "environments that one agent gains in 10 s",
                        1_000,
                        assumed.agentSeconds(),
                        "lambda/latest/dg/lambda-concurrency.html"),
                ours(
                        "a new table's writes, unless it is warmed",
                        4_000,
                        task.writes(),
                        "amazondynamodb/latest/developerguide/warm-throughput.html"),
                soft("a table's writes", 40_000, task.writes(), DYNAMODB),
                soft("a table's reads", 40_000, task.reads(), DYNAMODB),
                hard(
                        "writes of one tenant's part of the index",
                        1_000,
                        task.indexWrites() / SHARDS,
                        DYNAMODB_PARTITION),
                soft(
                        "X-Ray segments, 5 % sampled",
                        2_600, task.runs() * SEGMENTS * assumed.sampled(), "general/latest/gr/xray.html"));
    }

    private double concurrency() {
        return assumed.agentSeconds() + (task.invocations() - 1) * assumed.orchestratorSeconds();
    }

    private static Quota soft(String name, double limit, double ofTask, String page) {
        return quota(name, limit, Kind.SOFT, ofTask, page);
    }

    private static Quota hard(String name, double limit, double ofTask, String page) {
        return quota(name, limit, Kind.HARD, ofTask, page);
    }

    private static Quota ours(String name, double limit, double ofTask, String page) {
        return quota(name, limit, Kind.OURS, ofTask, page);
    }

    private static Quota quota(String name, double limit, Kind kind, double ofTask, String page) {
        DoubleUnaryOperator demand = tasks -> tasks * ofTask;
        return new Quota(name, limit, kind, demand, URI.create("https://docs.aws.amazon.com/" + page));
    }
}
