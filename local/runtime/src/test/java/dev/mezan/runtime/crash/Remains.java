package dev.mezan.runtime.crash;

import dev.mezan.aws.AwsClients;
import dev.mezan.catalog.Names;
import dev.mezan.runtime.sqs.kept.KeptQueue;
import dev.mezan.runtime.sqs.kept.QueueLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must not be there any more when all work is over. */
final class Remains {
    /** From where on a journal is written anew; a batch may come on top. */
    private static final long LONGEST_JOURNAL = 18L * 1024 * 1024;

    private Remains() {}

    /** Effects that nobody finished, and runs that say that they are under way. */
    static List<String> of(AwsClients suite) {
        return Stream.concat(
                        items(suite, Names.LEDGER, "reserved").map(item -> "an effect is reserved: " + item),
                        items(suite, Names.RUNS, "running").map(item -> "a run is under way: " + item))
                .toList();
    }

    /** Messages of the suite's own queues, and a journal of queues that was never written anew; when it has ended. */
    static List<String> of(Path data) throws IOException {
        var folder = data.resolve("sqs");
        try (var log = QueueLog.open(folder)) {
            var contents = log.contents();
            var left = contents.queues().stream()
                    .map(KeptQueue::name)
                    .filter(queue -> queue.startsWith("mezan"))
                    .filter(queue -> !contents.messages(queue).isEmpty())
                    .map(queue -> queue + " has " + contents.messages(queue));
            var live = contents.queues().stream()
                    .flatMap(queue -> contents.messages(queue.name()).stream())
                    .mapToLong(message -> message.body().length())
                    .sum();
            var size = Files.size(folder.resolve("queues.journal"));
            var grown = size > LONGEST_JOURNAL + 2 * live
                    ? Stream.of("the journal has " + size + " bytes for " + live)
                    : Stream.<String>of();
            return Stream.concat(left, grown).toList();
        }
    }

    private static Stream<String> items(AwsClients suite, String table, String word) {
        return suite
                .dynamoDb()
                .scanPaginator(r -> r.tableName(table)
                        .consistentRead(true)
                        .filterExpression("#state = :word OR #status = :word")
                        .expressionAttributeNames(Map.of("#state", "state", "#status", "status"))
                        .expressionAttributeValues(Map.of(":word", AttributeValue.fromS(word))))
                .items()
                .stream()
                .map(Object::toString);
    }
}
