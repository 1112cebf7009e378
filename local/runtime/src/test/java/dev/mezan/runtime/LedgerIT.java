package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.agent.testing.ManualClock;
import dev.mezan.aws.LedgerReader;
import dev.mezan.aws.LedgerTable;
import dev.mezan.aws.RequestTable;
import dev.mezan.catalog.Names;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.core.json.Json;
import dev.mezan.core.ledger.Claim;
import dev.mezan.core.ledger.EffectBusy;
import dev.mezan.core.ledger.EffectId;
import dev.mezan.core.ledger.EffectOnce;
import dev.mezan.core.ledger.EffectRecord;
import dev.mezan.core.ledger.EffectSuperseded;
import dev.mezan.core.ledger.EffectUnknown;
import dev.mezan.core.ledger.LedgerAccess;
import dev.mezan.core.ledger.Order;
import dev.mezan.core.ledger.Outside;
import dev.mezan.core.ledger.Reconciliation;
import dev.mezan.core.ledger.Settlement;
import dev.mezan.core.ledger.Settling;
import dev.mezan.core.ledger.Turn;
import dev.mezan.core.request.IdempotencyKey;
import dev.mezan.core.request.RequestOnce;
import dev.mezan.core.request.RequestRecord;
import dev.mezan.runtime.meter.Unit;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The ledger on DynamoDB Local. */
class LedgerIT {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static LocalSuite suite;
    private static LedgerTable table;

    private final ManualClock clock = new ManualClock(START);
    private final AtomicInteger charges = new AtomicInteger();
    private final EffectId id = new EffectId("acme", "charger", "charge:#1#" + UUID.randomUUID());

    @BeforeAll
    static void start() {
        suite = LocalSuite.start(new SuiteSettings(0, Optional.empty(), false), SuiteCatalog.of(List.of()));
        table = new LedgerTable(suite.clients().dynamoDb(), Names.LEDGER);
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void anEffectCostsTwoWritesAndItsRepeatOne() throws Exception {
        var before = units();
        var first = perform(this::charge);
        assertThat(units() - before).isEqualTo(2.0);
        var repeated = perform(this::charge);
        assertThat(units() - before).isEqualTo(3.0);
        assertThat(repeated).isEqualTo(first);
        assertThat(charges).hasValue(1);
    }

    @Test
    void everyStateIsReadAsItWasWritten() {
        var claim = new Claim(id, "abc", 1, "token", "run-1/charge", START);
        var reserved = new EffectRecord.Reserved(claim, START.plus(LEASE));
        assertThat(table.open(reserved)).isEmpty();
        assertThat(table.find(id)).contains(reserved);
        var unknown = new EffectRecord.Unknown(claim, "connection reset", START);
        assertThat(table.replace(reserved, unknown)).isEmpty();
        assertThat(table.find(id)).contains(unknown);
        var word = Optional.of(new Settlement("ada", "the bank has no such charge"));
        var free = new EffectRecord.Free(claim, "settled", START, word);
        assertThat(table.replace(unknown, free)).isEmpty();
        assertThat(table.find(id)).contains(free);
        var done = new EffectRecord.Done(claim, Json.object().put("receipt", 7), START, word);
        assertThat(table.replace(free, done)).isEmpty();
        assertThat(table.find(id)).contains(done);
        assertThat(table.replace(free, done)).contains(done);
    }

    @Test
    void ofSixteenAtOnceOneActs() throws Exception {
        sixteenAtOnce();
    }

    private void sixteenAtOnce() throws Exception {
        var together = new CountDownLatch(16);
        Callable<Optional<JsonNode>> attempt = () -> {
            together.countDown();
            together.await();
            try {
                return Optional.of(perform(this::charge));
            } catch (EffectBusy e) {
                return Optional.empty();
            }
        };
        var results = new ArrayList<JsonNode>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = new ArrayList<Future<Optional<JsonNode>>>();
            for (var number = 0; number < 16; number++) {
                attempts.add(threads.submit(attempt));
            }
            for (var end : attempts) {
                end.get().ifPresent(results::add);
            }
        }
        assertThat(charges).hasValue(1);
        assertThat(results).isNotEmpty().containsOnly(perform(this::charge));
    }

    @Test
    void ofSixteenThatFollowADeadOneOneActs() throws Exception {
        crash();
        clock.advance(LEASE);
        sixteenAtOnce();
        assertThat(table.find(id)).get().extracting(EffectRecord::word).isEqualTo("done");
    }

    @Test
    void aWriterThatWasPausedAndSupersededIsRefused() {
        assertThatThrownBy(() -> perform(() -> {
                    clock.advance(LEASE);
                    perform(this::charge);
                    return Json.object().put("by", "the paused one");
                }))
                .isInstanceOf(EffectSuperseded.class)
                .hasMessageContaining("fence 1, now done with fence 2");
        assertThat(table.find(id))
                .get()
                .isInstanceOfSatisfying(
                        EffectRecord.Done.class,
                        done -> assertThat(done.result())
                                .isEqualTo(Json.object().put("charge", 1)));
    }

    @Test
    void whatIsUnknownIsListedUntilAPersonSettlesIt() throws Exception {
        assertThatThrownBy(() -> perform(
                        () -> {
                            throw new IOException("connection reset");
                        },
                        Reconciliation.PERSON))
                .isInstanceOf(EffectUnknown.class);
        var reader = new LedgerReader(suite.clients().dynamoDb(), Names.LEDGER);
        assertThat(reader.unknown(100))
                .extracting(record -> record.claim().id())
                .contains(id);
        new Settling(table, clock)
                .settle(id, Optional.of(Json.object().put("charge", 9)), new Settlement("ada", "it is in the books"));
        assertThat(reader.unknown(100))
                .extracting(record -> record.claim().id())
                .doesNotContain(id);
        assertThat(perform(this::charge)).isEqualTo(Json.object().put("charge", 9));
        assertThat(charges).hasValue(0);
    }

    @Test
    void aRequestIsTheSameRunUnderItsKeyForADay() {
        var once = new RequestOnce(new RequestTable(suite.clients().dynamoDb(), Names.LEDGER), clock);
        var key = new IdempotencyKey("acme", UUID.randomUUID().toString());
        var hello = Json.object().put("workflow", "hello");
        var other = Json.object().put("workflow", "other");
        var before = units();
        assertThat(once.run(key, hello, "run-1")).isEqualTo("run-1");
        assertThat(once.run(key, hello, "run-2")).isEqualTo("run-1");
        assertThat(units() - before).isEqualTo(2.0);
        assertThatThrownBy(() -> once.run(key, other, "run-3")).hasMessageContaining("run-1");
        clock.advance(RequestRecord.LIFETIME);
        assertThat(once.run(key, other, "run-4")).isEqualTo("run-4");
    }

    private void crash() {
        assertThatThrownBy(() -> perform(() -> {
                    throw new StackOverflowError("killed");
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    private JsonNode charge() {
        return Json.object().put("charge", charges.incrementAndGet());
    }

    private JsonNode perform(Callable<JsonNode> action) throws Exception {
        return perform(action, Reconciliation.REPEAT);
    }

    private JsonNode perform(Callable<JsonNode> action, Reconciliation how) throws Exception {
        var access = new LedgerAccess(table, clock, () -> UUID.randomUUID().toString());
        var order = new Order(
                id,
                Json.object().put("cents", 500),
                "run-1/charge",
                clock.instant().plus(LEASE));
        return new EffectOnce(access).perform(order, new Acting(action, how));
    }

    private static double units() {
        var totals = suite.meter().totals();
        return totals.getOrDefault(Unit.DYNAMODB_WRITE, 0.0) + 1000 * totals.getOrDefault(Unit.DYNAMODB_READ, 0.0);
    }

    private record Acting(Callable<JsonNode> action, Reconciliation reconciliation) implements Outside {
        @Override
        public JsonNode perform(Turn turn) throws Exception {
            return action.call();
        }

        @Override
        public Optional<JsonNode> lookup(Turn turn) {
            return Optional.empty();
        }

        @Override
        public boolean surelyNothing(Exception thrown) {
            return false;
        }
    }
}
