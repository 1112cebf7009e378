package dev.mezan.aws;

import static dev.mezan.aws.Items.required;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.problem.Problem;
import dev.mezan.core.run.Counts;
import dev.mezan.core.run.Journal;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.RunEnd;
import dev.mezan.core.run.RunError;
import dev.mezan.core.workflow.Lane;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Runs of the fast lane that say that they are under way though their execution is no more. */
public final class LostRuns {
    private static final String EXPRESS = ":express:";

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** The runs in a table. */
    public LostRuns(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
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
        var item = dynamoDb.getItem(request ->
                        request.tableName(table).key(RunKeys.run(run)).consistentRead(true))
                .item();
        var execution = text(item, "execution").orElse("");
        var lost = text(item, "status").filter(RunsTable.RUNNING::equals).isPresent()
                && execution.contains(EXPRESS)
                && !alive.contains(execution);
        if (lost) {
            new RunsTable(dynamoDb, table)
                    .close(new RunEnd(
                            identity(item),
                            Outcome.FAILED,
                            now,
                            List.of(),
                            Counts.NONE,
                            Optional.empty(),
                            List.of(RunError.of(problem()))));
        }
        return lost;
    }

    private static Problem problem() {
        return Problem.of("interrupted", "The suite was killed while this run was under way, and nobody waits for it")
                .advise("Run it again; a run that is sent to a queue goes on by itself.");
    }

    private static Journal.Identity identity(Map<String, AttributeValue> item) {
        return new Journal.Identity(
                required(item, "run"),
                required(item, "workflow"),
                required(item, "version"),
                required(item, "tenant"),
                Lane.FAST,
                required(item, "execution"),
                Instant.parse(required(item, "startedAt")));
    }
}
