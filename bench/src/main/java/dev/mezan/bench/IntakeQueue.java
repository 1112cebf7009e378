package dev.mezan.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts a run by a message on the intake queue; one watcher reads the ends of all runs under way from the runs table,
 * up to a hundred in one request.
 */
final class IntakeQueue implements RunStarter, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TABLE = "mezan-runs";
    private static final int MOST_KEYS = 100;
    private static final Duration LONGEST_RUN = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final SqsClient sqs;
    private final DynamoDbClient dynamoDb;
    private final String queue;
    private final Work work;
    private final Map<String, CompletableFuture<Ended>> underWay = new ConcurrentHashMap<>();
    private final Thread watcher;

    IntakeQueue(SqsClient sqs, DynamoDbClient dynamoDb, Work work) {
        this.sqs = sqs;
        this.dynamoDb = dynamoDb;
        this.work = work;
        this.queue = sqs.getQueueUrl(r -> r.queueName("mezan-intake-normal")).queueUrl();
        this.watcher = Thread.ofVirtual().name("run-watcher").start(this::watch);
    }

    @Override
    public Instant run() throws RunFailed {
        var id = "run-bench-" + java.util.UUID.randomUUID();
        var end = new CompletableFuture<Ended>();
        underWay.put(id, end);
        try {
            send(id);
            var ended = end.get(LONGEST_RUN.toSeconds(), TimeUnit.SECONDS);
            if (!"succeeded".equals(ended.status())) {
                throw new RunFailed(id + " is " + ended.status());
            }
            return ended.at();
        } catch (SdkException | ExecutionException e) {
            throw new RunFailed(e.toString());
        } catch (TimeoutException e) {
            throw new RunFailed(id + " had not ended after " + LONGEST_RUN.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailed("Interrupted");
        } finally {
            underWay.remove(id);
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }

    private void send(String id) {
        var body = new LinkedHashMap<String, Object>();
        body.put("workflow", work.workflow());
        body.put("run", id);
        body.put("input", Sample.input());
        sqs.sendMessage(r -> r.queueUrl(queue).messageBody(JSON.writeValueAsString(body)));
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            var ids = new ArrayList<>(underWay.keySet());
            for (int from = 0; from < ids.size(); from += MOST_KEYS) {
                look(ids.subList(from, Math.min(ids.size(), from + MOST_KEYS)));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void look(List<String> ids) {
        var keys = ids.stream().map(IntakeQueue::key).toList();
        try {
            var answer = dynamoDb.batchGetItem(r -> r.requestItems(Map.of(
                    TABLE,
                    KeysAndAttributes.builder()
                            .keys(keys)
                            .projectionExpression("pk, #status, endedAt")
                            .expressionAttributeNames(Map.of("#status", "status"))
                            .build())));
            answer.responses().getOrDefault(TABLE, List.of()).forEach(this::settle);
        } catch (SdkException e) {
            // The runs of this look fail by their own limit if it never answers again.
            System.err.println("Looking at runs failed: " + e.getMessage());
        }
    }

    private void settle(Map<String, AttributeValue> item) {
        var ended = Optional.ofNullable(item.get("endedAt"));
        var run = Optional.ofNullable(item.get("pk")).map(pk -> pk.s().substring("RUN#".length()));
        var status = Optional.ofNullable(item.get("status"));
        if (ended.isPresent() && run.isPresent() && status.isPresent()) {
            var waiting = underWay.get(run.get());
            if (waiting != null) {
                waiting.complete(
                        new Ended(status.get().s(), Instant.parse(ended.get().s())));
            }
        }
    }

    private static Map<String, AttributeValue> key(String run) {
        return Map.of("pk", AttributeValue.fromS("RUN#" + run), "sk", AttributeValue.fromS("RUN"));
    }

    private record Ended(String status, Instant at) {}
}
