package dev.mezan.aws;

import static dev.mezan.aws.Items.required;
import static dev.mezan.aws.Items.text;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Runs that were accepted and may still wait in their queue, in the table of runs: who asks for one hears of it. */
public final class AcceptedRuns {
    /** A message lies in its queue for 14 days at most. */
    private static final Duration KEPT = Duration.ofDays(15);

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** Those in a table of runs. */
    public AcceptedRuns(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /** Writes one down; one request. */
    public void put(AcceptedRun run) {
        var item = new HashMap<>(RunKeys.accepted(run.run()));
        item.put("workflow", text(run.workflow()));
        item.put("tenant", text(run.tenant()));
        item.put("at", text(run.at().toString()));
        item.put("ttl", Items.number(run.at().plus(KEPT).getEpochSecond()));
        dynamoDb.putItem(request -> request.tableName(table).item(item));
    }

    /** One, as it was written; one request. */
    public Optional<AcceptedRun> find(String run) {
        var response = dynamoDb.getItem(
                request -> request.tableName(table).key(RunKeys.accepted(run)).consistentRead(true));
        return response.hasItem()
                ? Optional.of(new AcceptedRun(
                        run,
                        required(response.item(), "workflow"),
                        required(response.item(), "tenant"),
                        Instant.parse(required(response.item(), "at"))))
                : Optional.empty();
    }

    /**
     * A run that was accepted.
     *
     * @param run its id
     * @param workflow its workflow's name
     * @param tenant whose it is
     * @param at when
     */
    public record AcceptedRun(String run, String workflow, String tenant, Instant at) {}
}
