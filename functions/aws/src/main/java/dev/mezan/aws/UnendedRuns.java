package dev.mezan.aws;

import static dev.mezan.aws.Items.json;
import static dev.mezan.aws.Items.required;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.problem.Problem;
import dev.mezan.core.run.Counts;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.RunError;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The runs that have not ended, of all tenants.
 *
 * @param dynamoDb the client of the table of runs
 * @param table its name
 */
public record UnendedRuns(DynamoDbClient dynamoDb, String table) {
    /** Over how many parts they are spread. */
    public static final int SHARDS = RunKeys.SHARDS;

    /**
     * The next ones of a part, what was started first comes first; one request, some milliseconds behind what was
     * written.
     *
     * @param after the place that was looked at last; empty for the beginning
     * @param before those that were started since are left out
     * @param limit the most to give
     */
    public List<Place> page(int shard, String after, Instant before, int limit) {
        return dynamoDb
                .query(request -> request.tableName(table)
                        .indexName(RunKeys.UNENDED)
                        .keyConditionExpression("upk = :part AND usk BETWEEN :after AND :before")
                        .expressionAttributeValues(Map.of(
                                ":part", text(RunKeys.unended(shard)),
                                ":after", text(after.isEmpty() ? "0" : after + "#"),
                                ":before", text(before.toString())))
                        .limit(limit))
                .items()
                .stream()
                .map(item -> new Place(
                        required(item, "pk").substring("RUN#".length()), required(item, RunKeys.UNENDED_SORT)))
                .toList();
    }

    /** A run as it is at this moment; empty if it has ended; one request. */
    public Optional<UnendedRun> find(String run) {
        var item = dynamoDb.getItem(request ->
                        request.tableName(table).key(RunKeys.run(run)).consistentRead(true))
                .item();
        return item.containsKey("execution") && !item.containsKey("endedAt")
                ? Optional.of(UnendedRun.of(item))
                : Optional.empty();
    }

    /**
     * Ends a run as failed, if it still is as it was found: in the same execution, and in the same status. One request.
     *
     * @return whether it was
     */
    public boolean end(UnendedRun run, Problem why, Instant now) {
        var values = new HashMap<>(RunsTable.indexed(run.identity(), Outcome.FAILED.word()));
        values.put("endedAt", text(now.toString()));
        values.put(
                "ttl",
                AttributeValue.fromN(Long.toString(now.plus(RunsTable.KEPT).getEpochSecond())));
        values.put("counts", json(Counts.NONE));
        values.put("errors", json(List.of(RunError.of(why))));
        var settings = values.keySet().stream()
                .map(name -> "#%1$s = :%1$s".formatted(name))
                .collect(Collectors.joining(", "));
        var names = new HashMap<>(Map.of("#execution", "execution"));
        var bound =
                new HashMap<>(Map.of(":execution", text(run.identity().execution()), ":before", text(run.status())));
        values.forEach((name, value) -> {
            names.put("#" + name, name);
            bound.put(":" + name, value);
        });
        try {
            dynamoDb.updateItem(request -> request.tableName(table)
                    .key(RunKeys.run(run.identity().id()))
                    .updateExpression("SET " + settings + " REMOVE upk, usk")
                    .conditionExpression(
                            "#execution = :execution AND #status = :before AND attribute_not_exists(endedAt)")
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(bound));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    /** Where a round has come to: what was given last; empty before the first, and after the last. */
    public Optional<Mark> mark() {
        var item = dynamoDb.getItem(request -> request.tableName(table).key(RunKeys.rounds()))
                .item();
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mark((int) Items.number(item, "shard"), required(item, "after")));
    }

    /** Writes down where a round has come to; empty when it is through. */
    public void mark(Optional<Mark> mark) {
        if (mark.isEmpty()) {
            dynamoDb.deleteItem(request -> request.tableName(table).key(RunKeys.rounds()));
            return;
        }
        var item = new HashMap<>(RunKeys.rounds());
        item.put("shard", Items.number(mark.get().shard()));
        item.put("after", text(mark.get().after()));
        dynamoDb.putItem(request -> request.tableName(table).item(item));
    }

    /**
     * A run in the index.
     *
     * @param run its id
     * @param key where it lies in its part
     */
    public record Place(String run, String key) {}

    /**
     * A place between two invocations.
     *
     * @param shard the part
     * @param after the place in it that was looked at last
     */
    public record Mark(int shard, String after) {}
}
