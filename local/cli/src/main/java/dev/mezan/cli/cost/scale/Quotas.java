package dev.mezan.cli.cost.scale;

import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.EventSourceSpec;
import dev.mezan.catalog.Names;
import dev.mezan.cli.cost.scale.Quota.Kind;
import java.net.URI;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

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

    private static final String HTTP_API = "apigateway/latest/developerguide/http-api-quotas.html";
    private static final String EVENT_SOURCES = "lambda/latest/dg/services-sqs-scaling.html";
    private static final String QUEUES = "AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html";
    private static final String STEP_FUNCTIONS = "step-functions/latest/dg/service-quotas.html";
    private static final String LAMBDA = "lambda/latest/dg/gettingstarted-limits.html";
    private static final String LAMBDA_SCALING = "lambda/latest/dg/lambda-concurrency.html";
    private static final String DYNAMODB = "amazondynamodb/latest/developerguide/ServiceQuotas.html";
    private static final String DYNAMODB_WARM = "amazondynamodb/latest/developerguide/warm-throughput.html";
    private static final String DYNAMODB_PARTITION =
            "amazondynamodb/latest/developerguide/bp-partition-key-design.html";
    private static final String XRAY = "general/latest/gr/xray.html";

    /** Environments of Lambda, for an account at once and for a function in 10 s. */
    private static final double ENVIRONMENTS = 1_000;

    /** An environment of Lambda answers at most ten times a second. */
    private static final double INVOCATIONS_OF_ONE = 10;

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
        return Stream.of(queues(), starts(), invocations(), tables(), traces())
                .flatMap(List::stream)
                .toList();
    }

    private List<Quota> queues() {
        var taken = intake.maximumConcurrency() * intake.batchSize() / assumed.dispatchSeconds();
        return List.of(
                soft("HTTP API requests, each starting a run", 10_000, task.runs(), HTTP_API),
                ours("runs taken from the queue `normal`", taken, task.runs(), EVENT_SOURCES),
                soft("messages in flight", 120_000, task.runs() * assumed.dispatchSeconds(), QUEUES));
    }

    private List<Quota> starts() {
        return List.of(
                soft("fast lane: Express StartExecution", 6_000, task.runs(), STEP_FUNCTIONS),
                soft("durable lane: Standard StartExecution", 300, task.runs(), STEP_FUNCTIONS),
                soft("durable lane: state transitions", 5_000, task.transitions(), STEP_FUNCTIONS));
    }

    private List<Quota> invocations() {
        return List.of(
                soft("concurrent invocations", ENVIRONMENTS, concurrency(), LAMBDA),
                soft("invocations", ENVIRONMENTS * INVOCATIONS_OF_ONE, task.invocations(), LAMBDA),
                hard(
                        "environments that one agent gains in 10 s",
                        ENVIRONMENTS,
                        assumed.agentSeconds(),
                        LAMBDA_SCALING));
    }

    private List<Quota> tables() {
        return List.of(
                ours("a new table's writes, unless it is warmed", 4_000, task.writes(), DYNAMODB_WARM),
                soft("a table's writes", 40_000, task.writes(), DYNAMODB),
                soft("a table's reads", 40_000, task.reads(), DYNAMODB),
                hard(
                        "writes of one tenant's part of the index",
                        1_000,
                        task.indexWrites() / SHARDS,
                        DYNAMODB_PARTITION));
    }

    private List<Quota> traces() {
        var segments = task.runs() * SEGMENTS * assumed.sampled();
        return List.of(soft("X-Ray segments, 5 % sampled", 2_600, segments, XRAY));
    }

    private double concurrency() {
        return assumed.agentSeconds() + (task.invocations() - 1) * assumed.orchestratorSeconds();
    }

    private static Quota soft(String name, double limit, double ofTask, String page) {
        return new Quota(name, limit, Kind.SOFT, each(ofTask), source(page));
    }

    private static Quota hard(String name, double limit, double ofTask, String page) {
        return new Quota(name, limit, Kind.HARD, each(ofTask), source(page));
    }

    private static Quota ours(String name, double limit, double ofTask, String page) {
        return new Quota(name, limit, Kind.OURS, each(ofTask), source(page));
    }

    private static DoubleUnaryOperator each(double ofTask) {
        return tasks -> tasks * ofTask;
    }

    private static URI source(String page) {
        return URI.create("https://docs.aws.amazon.com/" + page);
    }
}
