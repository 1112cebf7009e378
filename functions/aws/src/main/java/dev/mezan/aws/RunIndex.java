package dev.mezan.aws;

import dev.mezan.aws.RunReader.RunSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Lists runs page by page, the newest first.
 *
 * <p>A page costs 16 requests for each status at once, each of half a read unit for 4 KB, and one more for each further
 * portion of a partition that the page needs.
 */
public final class RunIndex {
    /** How many runs are looked at for a page at most; with a rare workflow it then holds fewer than it may. */
    static final int MOST_LOOKED_AT = 2_000;

    private static final Comparator<RunSummary> NEWEST_FIRST = Comparator.comparing(
                    (RunSummary run) -> run.startedAt().toString())
            .thenComparing(RunSummary::run)
            .reversed();

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** The runs in a table. */
    public RunIndex(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /**
     * The next runs behind a position.
     *
     * @param after where the page before ended; empty for the first
     * @param limit the most runs to give
     */
    public Page page(Filter filter, Optional<Position> after, int limit) {
        var heads = new PriorityQueue<RunShard>(Comparator.comparing(RunShard::head, NEWEST_FIRST));
        heads.addAll(opened(filter, after, limit));
        var runs = new ArrayList<RunSummary>();
        var last = Optional.<RunSummary>empty();
        for (var looked = 0; looked < MOST_LOOKED_AT && runs.size() < limit && !heads.isEmpty(); looked++) {
            var shard = heads.remove();
            var run = shard.take();
            last = Optional.of(run);
            if (filter.workflow().map(run.workflow()::equals).orElse(true)) {
                runs.add(run);
            }
            if (shard.hasMore()) {
                heads.add(shard);
            }
        }
        return new Page(runs, heads.isEmpty() ? Optional.empty() : last.map(Position::of));
    }

    private List<RunShard> opened(Filter filter, Optional<Position> after, int limit) {
        var shards = filter.statuses().stream()
                .flatMap(status -> IntStream.range(0, RunKeys.SHARDS)
                        .mapToObj(shard -> RunKeys.partition(filter.tenant(), status, shard)))
                .map(partition -> new RunShard(dynamoDb, table, new RunShard.Range(partition, filter, after, limit)))
                .map(shard -> (Callable<RunShard>) shard::open)
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var opened = new ArrayList<RunShard>();
            for (var shard : threads.invokeAll(shards)) {
                var result = shard.get();
                if (result.hasMore()) {
                    opened.add(result);
                }
            }
            return opened;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SdkClientException.create("Interrupted while runs were listed", e);
        } catch (ExecutionException e) {
            throw SdkClientException.create("Runs could not be listed", e.getCause());
        }
    }

    /**
     * Which runs.
     *
     * @param tenant whose
     * @param statuses with which status
     * @param workflow of which workflow; empty for all
     * @param since which began then or later
     * @param until which began before
     */
    public record Filter(
            String tenant,
            List<String> statuses,
            Optional<String> workflow,
            Optional<Instant> since,
            Optional<Instant> until) {
        public Filter {
            statuses = List.copyOf(statuses);
        }
    }

    /**
     * Where a page ends.
     *
     * @param startedAt when its last run began, as the table has it
     * @param run that run
     */
    public record Position(String startedAt, String run) {
        static Position of(RunSummary run) {
            return new Position(run.startedAt().toString(), run.run());
        }

        /** Whether a run comes after this. */
        boolean isBefore(RunSummary other) {
            var order = other.startedAt().toString().compareTo(startedAt);
            return order < 0 || (order == 0 && other.run().compareTo(run) < 0);
        }
    }

    /**
     * A page.
     *
     * @param runs its runs
     * @param next where the next begins; empty if there is none
     */
    public record Page(List<RunSummary> runs, Optional<Position> next) {
        public Page {
            runs = List.copyOf(runs);
        }
    }
}
