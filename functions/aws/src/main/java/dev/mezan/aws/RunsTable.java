package dev.mezan.aws;

import static dev.mezan.aws.Items.json;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.inbox.PersonTask;
import dev.mezan.core.json.Json;
import dev.mezan.core.run.Cancellation;
import dev.mezan.core.run.HandOver;
import dev.mezan.core.run.Journal;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.RunEnd;
import dev.mezan.core.run.RunStore;
import dev.mezan.core.run.StageView;
import dev.mezan.core.run.TaskOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Runs in a DynamoDB table: an item for the run, one for each batch of outcomes, all in one partition. */
public final class RunsTable implements RunStore {
    /** How long a run is kept after it started. */
    public static final Duration KEPT = Duration.ofDays(90);

    /** The status of a run that has not ended. */
    public static final String RUNNING = "running";

    /** An Express execution may be run twice, and what has ended is not to begin or end again. */
    private static final String STILL_ITS_OWN =
            "attribute_not_exists(pk) OR (#execution = :execution AND attribute_not_exists(endedAt))";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final RunCancellations cancellations;

    /** The runs in a table. */
    public RunsTable(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.cancellations = new RunCancellations(dynamoDb, table);
    }

    @Override
    public Optional<String> open(Journal.Identity run, List<StageView> stages) {
        var item = new HashMap<>(RunKeys.run(run.id()));
        item.putAll(identity(run));
        item.putAll(indexed(run, RUNNING));
        item.putAll(unended(run));
        item.put("stages", json(stages));
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(item)
                    .conditionExpression(STILL_ITS_OWN + " OR begins_with(#execution, :dead)")
                    .expressionAttributeNames(Map.of("#execution", "execution"))
                    .expressionAttributeValues(Map.of(":execution", text(run.execution()), ":dead", text(DEAD_LETTER)))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(e.hasItem() ? text(e.item(), "status").orElse(RUNNING) : RUNNING);
        }
    }

    @Override
    public void plan(String run, List<StageView> stages) {
        dynamoDb.updateItem(request -> request.tableName(table)
                .key(RunKeys.run(run))
                .updateExpression("SET #stages = :stages")
                .expressionAttributeNames(Map.of("#stages", "stages"))
                .expressionAttributeValues(Map.of(":stages", json(stages))));
    }

    @Override
    public void record(String run, int stage, int batch, List<TaskOutcome> outcomes) {
        var item = new HashMap<>(RunKeys.batch(run, stage, batch));
        item.put("outcomes", json(outcomes));
        expiry(outcomes).ifPresent(end -> item.put("ttl", end));
        dynamoDb.putItem(request -> request.tableName(table).item(item));
    }

    @Override
    public List<TaskOutcome> outcomes(String run, int stage) {
        var outcomes = new ArrayList<TaskOutcome>();
        dynamoDb.queryPaginator(request -> request.tableName(table)
                        .keyConditionExpression("pk = :run AND begins_with(sk, :stage)")
                        .expressionAttributeValues(
                                Map.of(":run", text("RUN#" + run), ":stage", text(RunKeys.stagePrefix(stage))))
                        .consistentRead(true))
                .items()
                .forEach(item -> outcomes.addAll(outcomes(item)));
        return outcomes;
    }

    @Override
    public void await(Journal.Identity run, Instant until) {
        var values = new HashMap<>(indexed(run, Outcome.NEEDS_HUMAN.word()));
        values.put("ttl", seconds(until.plus(KEPT)));
        try {
            update(run, values);
        } catch (ConditionalCheckFailedException e) {
            // Another execution goes on with it already: this one's state was done twice.
        }
    }

    @Override
    public void handOver(HandOver handOver) {
        var item = new HashMap<>(RunKeys.handOver(handOver.run()));
        item.put("name", text(handOver.name()));
        item.put("from", text(handOver.from()));
        item.put("input", json(handOver.input()));
        item.put("ttl", seconds(handOver.at().plus(PersonTask.LONGEST).plus(KEPT)));
        dynamoDb.putItem(request -> request.tableName(table).item(item));
    }

    @Override
    public Optional<String> adopt(Journal.Identity run, String from) {
        var values = new HashMap<String, AttributeValue>();
        values.putAll(identity(run));
        values.putAll(indexed(run, RUNNING));
        values.remove("ttl");
        var condition = "#execution = :execution OR (#execution = :from AND attribute_not_exists(endedAt))";
        try {
            update(run, values, condition, Map.of(":from", text(from)));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(e.hasItem() ? text(e.item(), "status").orElse(RUNNING) : RUNNING);
        }
    }

    @Override
    public Optional<Cancellation> cancel(String run, Cancellation wish) {
        return cancellations.put(run, wish);
    }

    @Override
    public Optional<Cancellation> cancelled(String run) {
        return cancellations.find(run);
    }

    @Override
    public void close(RunEnd end) {
        var values = new HashMap<String, AttributeValue>();
        identity(end.run()).forEach((name, value) -> values.put(name, value));
        values.putAll(indexed(end.run(), end.status().word()));
        values.put("endedAt", text(end.endedAt().toString()));
        values.put("ttl", seconds(end.endedAt().plus(KEPT)));
        values.put("stages", json(end.stages()));
        values.put("counts", json(end.counts()));
        values.put("errors", json(end.errors()));
        end.result().ifPresent(result -> values.put("result", json(result)));
        try {
            update(end.run(), values);
        } catch (ConditionalCheckFailedException e) {
            // Another execution runs it and will close it: this one was a duplicate that failed before it knew.
        }
    }

    static List<TaskOutcome> outcomes(Map<String, AttributeValue> item) {
        return List.of(Json.MAPPER.readValue(Items.required(item, "outcomes"), TaskOutcome[].class));
    }

    /** Writes to the run of an execution, or to one that was never opened. */
    private void update(Journal.Identity run, Map<String, AttributeValue> values) {
        update(run, values, STILL_ITS_OWN, Map.of());
    }

    private void update(
            Journal.Identity run,
            Map<String, AttributeValue> values,
            String condition,
            Map<String, AttributeValue> compared) {
        var names = new HashMap<>(Map.of("#execution", "execution"));
        var bound = new HashMap<>(compared);
        bound.put(":execution", text(run.execution()));
        var settings = new ArrayList<String>();
        values.forEach((name, value) -> {
            names.put("#" + name, name);
            bound.put(":" + name, value);
            settings.add("#" + name + " = :" + name);
        });
        dynamoDb.updateItem(request -> request.tableName(table)
                .key(RunKeys.run(run.id()))
                .updateExpression("SET " + String.join(", ", settings) + ended(values))
                .conditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(bound)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
    }

    /** Who looks after runs that have not ended need not look at it any more. */
    private static String ended(Map<String, AttributeValue> values) {
        return values.containsKey("endedAt")
                ? " REMOVE " + RunKeys.UNENDED_PARTITION + ", " + RunKeys.UNENDED_SORT
                : "";
    }

    private static Map<String, AttributeValue> unended(Journal.Identity run) {
        return Map.of(
                RunKeys.UNENDED_PARTITION, text(RunKeys.unended(RunKeys.shard(run.id()))),
                RunKeys.UNENDED_SORT, text(run.startedAt() + "#" + run.id()));
    }

    private static Map<String, AttributeValue> identity(Journal.Identity run) {
        return Map.of(
                "run", text(run.id()),
                "workflow", text(run.workflow()),
                "version", text(run.version()),
                "tenant", text(run.tenant()),
                "lane", text(run.lane().word()),
                "execution", text(run.execution()),
                "startedAt", text(run.startedAt().toString()),
                "ttl", seconds(run.startedAt().plus(KEPT)));
    }

    static Map<String, AttributeValue> indexed(Journal.Identity run, String status) {
        return Map.of(
                "status", text(status),
                "gpk", text(RunKeys.partition(run.tenant(), status, RunKeys.shard(run.id()))),
                "gsk", text(run.startedAt().toString()));
    }

    private static Optional<AttributeValue> expiry(List<TaskOutcome> outcomes) {
        return outcomes.stream()
                .findFirst()
                .map(outcome -> seconds(outcome.startedAt().plus(KEPT)));
    }

    private static AttributeValue seconds(Instant instant) {
        return AttributeValue.fromN(Long.toString(instant.getEpochSecond()));
    }
}
