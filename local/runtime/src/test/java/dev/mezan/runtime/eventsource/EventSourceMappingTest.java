package dev.mezan.runtime.eventsource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.mezan.catalog.EventSourceSpec;
import dev.mezan.runtime.lambda.TestFleet;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventSourceMappingTest {
    private final FakeQueue queue = new FakeQueue();

    @BeforeEach
    @AfterEach
    void forgetOtherTests() {
        Recording.SEEN.clear();
        Held.STARTED.drainPermits();
        Held.GO.drainPermits();
    }

    @Test
    void messagesThatAreDealtWithAreDeleted() throws Exception {
        queue.send("a", "b", "c");
        try (var _ = started(new TestFleet(TestFleet.function(Recording.class)), Recording.class, 5)) {
            assertThat(queue.awaitDeleted(3)).containsExactlyInAnyOrder("a", "b", "c");
        }
        var record = Recording.SEEN.take().getRecords().getFirst();
        assertThat(record.getMessageId()).isEqualTo("a");
        assertThat(record.getBody()).isEqualTo("a");
        assertThat(record.getReceiptHandle()).isEqualTo("receipt-a");
        assertThat(record.getEventSource()).isEqualTo("aws:sqs");
        assertThat(record.getEventSourceArn()).isEqualTo("arn:aws:sqs:us-east-1:000000000000:mezan-intake-normal");
        assertThat(record.getAwsRegion()).isEqualTo("us-east-1");
        assertThat(record.getAttributes()).containsEntry("ApproximateReceiveCount", "1");
        assertThat(record.getMessageAttributes())
                .hasEntrySatisfying(
                        "tenant", value -> assertThat(value.getStringValue()).isEqualTo("acme"));
    }

    @Test
    void theMessagesThatTheFunctionNamesStayInTheQueue() throws Exception {
        queue.send("a", "bad", "c");
        try (var _ = started(new TestFleet(TestFleet.function(Recording.class)), Recording.class, 5)) {
            assertThat(queue.awaitDeleted(2)).containsExactlyInAnyOrder("a", "c");
        }
        assertThat(queue.deleted()).doesNotContain("bad");
    }

    @Test
    void aFunctionThatThrowsLeavesItsBatchToTheQueue() throws Exception {
        queue.send("throw");
        try (var _ = started(new TestFleet(TestFleet.function(Recording.class)), Recording.class, 5)) {
            Recording.SEEN.take();
            queue.send("a");
            assertThat(queue.awaitDeleted(1)).containsExactly("a");
        }
    }

    @Test
    void noMoreBatchesAreAtWorkThanTheMappingAllows() throws Exception {
        try (var _ = started(new TestFleet(TestFleet.function(Held.class)), Held.class, 2)) {
            queue.send("a");
            Held.STARTED.acquire();
            queue.send("b");
            Held.STARTED.acquire();
            queue.send("c");
            assertThat(queue.received()).isEqualTo(2);
            Held.GO.release(3);
            assertThat(queue.awaitDeleted(3)).hasSize(3);
        }
    }

    @Test
    void whileTheFunctionIsThrottledABatchIsTriedAgain() throws Exception {
        var suite = new TestFleet(TestFleet.reserved(Held.class, 1));
        var other = suite.begin("Held", "{}");
        Held.STARTED.acquire();
        try (var _ = started(suite, Held.class, 5)) {
            queue.send("a");
            // The sweep of idle instances, the other invocation's timeout, and the pause.
            suite.time.awaitPending(3);
            Held.GO.release();
            other.get();
            Held.GO.release();
            suite.time.advance(Duration.ofMillis(100));
            assertThat(queue.awaitDeleted(1)).containsExactly("a");
        }
    }

    @Test
    void closingWaitsForTheBatchesAtWork() throws Exception {
        var mapping = started(new TestFleet(TestFleet.function(Held.class)), Held.class, 5);
        queue.send("a");
        Held.STARTED.acquire();
        var closing = Thread.ofVirtual().start(mapping::close);
        Held.GO.release();
        closing.join();
        assertThat(queue.deleted()).containsExactly("a");
    }

    @Test
    void aResponseThatCannotBeReadFailsTheWholeBatch() {
        var batch = List.of("a", "b");
        for (var all : new String[] {
            "nonsense",
            "{\"batchItemFailures\":7}",
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
            "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
            "{\"batchItemFailures\":[{\"id\":\"a\"}]}",
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"z\"}]}"
        }) {
            assertThat(BatchResponse.failures(all.getBytes(UTF_8), batch))
                    .as(all)
                    .containsExactlyInAnyOrder("a", "b");
        }
        for (var none :
                new String[] {"", "null", "{}", "\"ok\"", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}"
                }) {
            assertThat(BatchResponse.failures(none.getBytes(UTF_8), batch))
                    .as(none)
                    .isEmpty();
        }
    }

    private EventSourceMapping started(TestFleet suite, Class<?> handler, int concurrency) {
        var spec = new EventSourceSpec("mezan-intake-normal", handler.getSimpleName(), 10, Duration.ZERO, concurrency);
        var source = new QueueSource(spec, "http://localhost/mezan-intake-normal", Duration.ofSeconds(30));
        var mapping = new EventSourceMapping(source, queue, suite.fleet, suite.parts);
        mapping.start();
        return mapping;
    }

    /** Keeps the events that it gets, and names the message called bad. */
    public static final class Recording implements RequestHandler<SQSEvent, Map<String, Object>> {
        static final BlockingQueue<SQSEvent> SEEN = new LinkedBlockingQueue<>();

        @Override
        public Map<String, Object> handleRequest(SQSEvent event, Context context) {
            SEEN.add(event);
            var ids = event.getRecords().stream()
                    .map(SQSEvent.SQSMessage::getMessageId)
                    .toList();
            if (ids.contains("throw")) {
                throw new IllegalStateException("told to");
            }
            return Map.of(
                    "batchItemFailures",
                    ids.stream()
                            .filter("bad"::equals)
                            .map(id -> Map.of("itemIdentifier", id))
                            .toList());
        }
    }

    /** Waits until a test lets it go on. */
    public static final class Held implements RequestStreamHandler {
        static final Semaphore STARTED = new Semaphore(0);
        static final Semaphore GO = new Semaphore(0);

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            STARTED.release();
            GO.acquireUninterruptibly();
        }
    }
}
