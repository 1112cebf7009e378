package dev.mezan.aws;

import static dev.mezan.aws.Items.text;

import dev.mezan.aws.RunIndex.Filter;
import dev.mezan.aws.RunIndex.Position;
import dev.mezan.aws.RunReader.RunSummary;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The runs of one partition of the index, read portion by portion. */
final class RunShard {
    private static final String BEFORE_ALL = "0";
    private static final String AFTER_ALL = "~";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Range range;
    private final Deque<RunSummary> read = new ArrayDeque<>();
    private Map<String, AttributeValue> next = Map.of();

    RunShard(DynamoDbClient dynamoDb, String table, Range range) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.range = range;
    }

    /** Reads the first portion. */
    RunShard open() {
        readOn();
        return this;
    }

    boolean hasMore() {
        return !read.isEmpty();
    }

    RunSummary head() {
        return read.element();
    }

    RunSummary take() {
        var run = read.poll();
        if (run == null) {
            throw new NoSuchElementException("Nothing is left of " + range.partition);
        }
        if (read.isEmpty() && !next.isEmpty()) {
            readOn();
        }
        return run;
    }

    /** Until there is something, or nothing more. */
    private void readOn() {
        do {
            var response = dynamoDb.query(request -> {
                request.tableName(table)
                        .indexName(RunKeys.INDEX)
                        .keyConditionExpression("gpk = :partition AND gsk BETWEEN :low AND :high")
                        .expressionAttributeValues(Map.of(
                                ":partition", text(range.partition),
                                ":low", text(range.low()),
                                ":high", text(range.high())))
                        .scanIndexForward(false)
                        .limit(range.portion + 1);
                if (!next.isEmpty()) {
                    request.exclusiveStartKey(next);
                }
            });
            response.items().stream()
                    .map(RunReader::summary)
                    .filter(range::holds)
                    .forEach(read::add);
            next = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : Map.of();
        } while (read.isEmpty() && !next.isEmpty());
    }

    /**
     * Which of the partition's runs.
     *
     * @param portion how many are read at once
     */
    record Range(String partition, Filter filter, Optional<Position> after, int portion) {
        String low() {
            return filter.since().map(Range::bound).orElse(BEFORE_ALL);
        }

        String high() {
            return Stream.concat(after.map(Position::startedAt).stream(), filter.until().map(Range::bound).stream())
                    .min(String::compareTo)
                    .orElse(AFTER_ALL);
        }

        boolean holds(RunSummary run) {
            return after.map(position -> position.isBefore(run)).orElse(true);
        }

        /** A moment's text without its Z lies before that of the moment itself, with however many digits of a second. */
        private static String bound(Instant moment) {
            var text = moment.toString();
            return text.substring(0, text.length() - 1);
        }
    }
}
