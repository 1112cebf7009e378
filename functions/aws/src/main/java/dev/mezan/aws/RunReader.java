package dev.mezan.aws;

import static dev.mezan.aws.Items.required;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.json.Json;
import dev.mezan.core.run.Counts;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.RunError;
import dev.mezan.core.run.StageView;
import dev.mezan.core.run.TaskOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** Reads runs, those under way too, for people and programs that look on. */
public final class RunReader {
    private final DynamoDbClient dynamoDb;
    private final String table;

    /** The runs in a table. */
    public RunReader(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /** The whole of a run as it is now; one request, and one more for each further MB. */
    public Optional<RunDetail> find(String run) {
        // What lies further behind takes the place of what lies before: people answer after the batches.
        var outcomes = new LinkedHashMap<String, TaskOutcome>();
        var people = new ArrayList<InboxItem>();
        var found = Optional.<Map<String, AttributeValue>>empty();
        var items = dynamoDb.queryPaginator(request -> request.tableName(table)
                        .keyConditionExpression("pk = :run")
                        .expressionAttributeValues(Map.of(":run", text("RUN#" + run)))
                        .consistentRead(true))
                .items();
        for (var item : items) {
            if (RunKeys.RUN.equals(required(item, "sk"))) {
                found = Optional.of(item);
            } else if (item.containsKey("outcomes")) {
                RunsTable.outcomes(item).forEach(outcome -> outcomes.put(outcome.task(), outcome));
            } else if (item.containsKey("item")) {
                people.add(InboxTable.item(item));
            }
        }
        return found.map(item -> detail(item, List.copyOf(outcomes.values()), people));
    }

    /** A run's status and nothing else; one request of half a read unit for each 4 KB. */
    public Optional<String> status(String run) {
        var response = dynamoDb.getItem(request -> request.tableName(table)
                .key(RunKeys.run(run))
                .projectionExpression("#status")
                .expressionAttributeNames(Map.of("#status", "status"))
                .consistentRead(true));
        return response.hasItem() ? text(response.item(), "status") : Optional.empty();
    }

    /**
     * A tenant's newest runs of a status, newest first; 16 requests, some milliseconds behind what was written.
     *
     * @param status {@code running} or an outcome's word
     * @param limit the most runs to give
     */
    public List<RunSummary> list(String tenant, String status, int limit) {
        return IntStream.range(0, RunKeys.SHARDS)
                .mapToObj(shard -> shard(RunKeys.partition(tenant, status, shard), limit))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(RunSummary::startedAt).reversed())
                .limit(limit)
                .toList();
    }

    private List<RunSummary> shard(String partition, int limit) {
        return dynamoDb
                .query(request -> request.tableName(table)
                        .indexName(RunKeys.INDEX)
                        .keyConditionExpression("gpk = :partition")
                        .expressionAttributeValues(Map.of(":partition", text(partition)))
                        .scanIndexForward(false)
                        .limit(limit))
                .items()
                .stream()
                .map(RunReader::summary)
                .toList();
    }

    static RunSummary summary(Map<String, AttributeValue> item) {
        return new RunSummary(
                required(item, "run"),
                required(item, "workflow"),
                required(item, "version"),
                required(item, "tenant"),
                required(item, "lane"),
                required(item, "status"),
                Instant.parse(required(item, "startedAt")),
                text(item, "endedAt").map(Instant::parse));
    }

    private static RunDetail detail(
            Map<String, AttributeValue> item, List<TaskOutcome> outcomes, List<InboxItem> people) {
        return new RunDetail(
                summary(item),
                List.of(read(item, "stages", StageView[].class).orElse(new StageView[0])),
                read(item, "counts", Counts.class),
                read(item, "result", JsonNode.class),
                List.of(read(item, "errors", RunError[].class).orElse(new RunError[0])),
                outcomes,
                people);
    }

    private static <T> Optional<T> read(Map<String, AttributeValue> item, String name, Class<T> type) {
        return text(item, name).map(json -> Json.MAPPER.readValue(json, type));
    }

    /**
     * A run in a list.
     *
     * @param status {@code running} or an outcome's word
     * @param endedAt when it ended; empty while it runs
     */
    public record RunSummary(
            String run,
            String workflow,
            String version,
            String tenant,
            String lane,
            String status,
            Instant startedAt,
            Optional<Instant> endedAt) {
        /** Whether it has an end that nothing changes any more; one that waits for people has none. */
        public boolean hasEnded() {
            return endedAt.isPresent();
        }

        /** Whether it waits for people, and goes on when they have answered. */
        public boolean waits() {
            return !hasEnded() && status.equals(Outcome.NEEDS_HUMAN.word());
        }
    }

    /**
     * The whole of a run.
     *
     * @param summary what it is
     * @param stages its stages
     * @param counts how its tasks ended; empty while it runs
     * @param result its result, a payload; empty while it runs, and if it failed
     * @param errors what went wrong
     * @param outcomes the outcomes that are written so far
     * @param people what people are and were asked
     */
    public record RunDetail(
            RunSummary summary,
            List<StageView> stages,
            Optional<Counts> counts,
            Optional<JsonNode> result,
            List<RunError> errors,
            List<TaskOutcome> outcomes,
            List<InboxItem> people) {}
}
