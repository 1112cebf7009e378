package dev.mezan.aws;

import static dev.mezan.aws.Items.required;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.problem.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Runs of the fast lane that say that they are under way though their execution is no more. */
public final class LostRuns {
    private final DynamoDbClient dynamoDb;
    private final String table;
    private final UnendedRuns runs;

    /** The runs in a table. */
    public LostRuns(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.runs = new UnendedRuns(dynamoDb, table);
    }

    /**
     * Ends them as failed; reads the whole index of runs, and two requests more for each of them.
     *
     * @param alive the ARNs of the Express executions that go on
     * @param before those that started later are not looked at
     * @param now when they end
     * @return how many there were
     */
    public int end(Set<String> alive, Instant before, Instant now) {
        var candidates = dynamoDb
                .scanPaginator(request -> request.tableName(table)
                        .indexName(RunKeys.INDEX)
                        .filterExpression("#status = :running AND startedAt < :before")
                        .expressionAttributeNames(Map.of("#status", "status"))
                        .expressionAttributeValues(
                                Map.of(":running", text(RunsTable.RUNNING), ":before", text(before.toString()))))
                .items()
                .stream()
                .map(item -> required(item, "run"))
                .toList();
        return (int) candidates.stream().filter(run -> end(run, alive, now)).count();
    }

    private boolean end(String run, Set<String> alive, Instant now) {
        return runs.find(run)
                .filter(found -> !found.waits() && found.express())
                .filter(found -> !alive.contains(found.identity().execution()))
                .filter(found -> runs.end(found, problem(), now))
                .isPresent();
    }

    private static Problem problem() {
        return Problem.of("interrupted", "The suite was killed while this run was under way, and nobody waits for it")
                .advise("Run it again; a run that is sent to a queue goes on by itself.");
    }
}
