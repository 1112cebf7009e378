package dev.mezan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.mezan.core.json.Json;
import dev.mezan.core.ledger.World.Declined;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EffectOnceTest {
    private final World world = new World();
    private final Outside charge = world.outside(Reconciliation.PERSON, world.till::charge);

    @Test
    void anEffectIsReservedBeforeAndDoneAfterWithTwoRequests() throws Exception {
        var during = new AtomicInteger();
        var result = world.charge(world.outside(Reconciliation.PERSON, turn -> {
            during.set(world.ledger.requests());
            assertThat(world.ledger.standing(World.ID).word()).isEqualTo("reserved");
            return world.till.charge(turn);
        }));
        assertThat(during).hasValue(1);
        assertThat(world.ledger.requests()).isEqualTo(2);
        assertThat(world.ledger.standing(World.ID))
                .asInstanceOf(type(EffectRecord.Done.class))
                .returns(result, EffectRecord.Done::result);
    }

    @Test
    void aRepeatGetsTheRecordedResultForOneRequest() throws Exception {
        var first = world.charge(charge);
        var before = world.ledger.requests();
        assertThat(world.charge(charge)).isEqualTo(first);
        assertThat(world.ledger.requests() - before).isEqualTo(1);
        assertThat(world.till.charges).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() throws Exception {
        world.charge(charge);
        assertThatThrownBy(() -> new EffectOnce(world.access(world.ledger)).perform(world.order(700), charge))
                .isInstanceOf(EffectKeyReused.class)
                .hasMessageContaining("charger/charge:order-17")
                .hasMessageContaining("run-1/charge");
        assertThat(world.till.charges).isEqualTo(1);
    }

    @Test
    void anEffectThatSomebodyIsAtIsLeftToThemUntilTheirLeaseEnds() {
        world.crash(world.till::charge);
        world.pass(Duration.ofSeconds(10));
        assertThatThrownBy(() -> world.charge(world.outside(Reconciliation.LOOKUP, world.till::charge)))
                .asInstanceOf(type(EffectBusy.class))
                .returns(Duration.ofSeconds(20), EffectBusy::retryAfter);
        assertThat(world.till.charges).isEqualTo(1);
    }

    @Test
    void afterACrashAPersonIsAskedWhereNothingElseCanTell() {
        world.crash(world.till::charge);
        world.pass(World.LEASE);
        assertThatThrownBy(() -> world.charge(charge))
                .isInstanceOf(EffectUnknown.class)
                .hasMessageContaining("run-1/charge reserved it")
                .hasMessageContaining("mezan effects settle 'charger/charge:order-17' --tenant acme");
        assertThat(world.ledger.standing(World.ID).word()).isEqualTo("unknown");
        assertThatThrownBy(() -> world.charge(charge)).isInstanceOf(EffectUnknown.class);
        assertThat(world.till.charges).isEqualTo(1);
    }

    @Test
    void afterACrashBehindTheEffectALookupFindsItsResult() throws Exception {
        world.crash(world.till::charge);
        world.pass(World.LEASE);
        var result = world.charge(world.outside(Reconciliation.LOOKUP, world.till::charge));
        assertThat(result.path("charges").asInt()).isEqualTo(1);
        assertThat(world.till.charges).isEqualTo(1);
        assertThat(world.ledger.standing(World.ID).word()).isEqualTo("done");
    }

    @Test
    void afterACrashBeforeTheEffectALookupLetsItBeDone() throws Exception {
        world.crash(_ -> Json.object());
        world.pass(World.LEASE);
        var result = world.charge(world.outside(Reconciliation.LOOKUP, world.till::charge));
        assertThat(result.path("charges").asInt()).isEqualTo(1);
        assertThat(world.ledger.standing(World.ID).claim().fence()).isEqualTo(2);
    }

    @Test
    void afterACrashWhatHonoursKeysIsRepeatedWithTheSameKeyAndAHigherFence() throws Exception {
        world.crash(turn -> {
            assertThat(turn).isEqualTo(new Turn(World.ID.idempotencyKey(), 1));
            return world.till.charge(turn);
        });
        world.pass(World.LEASE);
        world.charge(world.outside(Reconciliation.REPEAT, turn -> {
            assertThat(turn).isEqualTo(new Turn(World.ID.idempotencyKey(), 2));
            return Json.object();
        }));
        assertThat(world.ledger.standing(World.ID).word()).isEqualTo("done");
    }

    @Test
    void aRefusalFreesTheKeyForAnotherTryWithAnotherRequest() throws Exception {
        assertThatThrownBy(() -> world.charge(world.outside(Reconciliation.PERSON, _ -> {
                    throw new Declined();
                })))
                .isInstanceOf(Declined.class);
        assertThat(world.ledger.standing(World.ID).word()).isEqualTo("free");
        var result = new EffectOnce(world.access(world.ledger)).perform(world.order(400), charge);
        assertThat(result.path("charges").asInt()).isEqualTo(1);
        assertThat(world.ledger.standing(World.ID).claim().fence()).isEqualTo(2);
    }

    @Test
    void aRefusalAfterACrashProvesNothingOfTheEarlierAttempt() {
        world.crash(world.till::charge);
        world.pass(World.LEASE);
        assertThatThrownBy(() -> world.charge(world.outside(Reconciliation.REPEAT, _ -> {
                    throw new Declined();
                })))
                .isInstanceOf(EffectUnknown.class)
                .hasRootCauseInstanceOf(Declined.class);
        assertThat(world.ledger.standing(World.ID).word()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @EnumSource
    void anyOtherExceptionLeavesItUnknown(Reconciliation how) {
        assertThatThrownBy(() -> world.charge(world.outside(how, turn -> {
                    var _ = world.till.charge(turn);
                    throw new IOException("connection reset");
                })))
                .isInstanceOf(how == Reconciliation.PERSON ? EffectUnknown.class : IOException.class)
                .hasStackTraceContaining("connection reset");
        assertThat(world.ledger.standing(World.ID))
                .asInstanceOf(type(EffectRecord.Unknown.class))
                .extracting(EffectRecord.Unknown::reason)
                .asString()
                .contains("connection reset");
    }

    @Test
    void anUnknownEffectIsLookedUpAtOnceWithoutWaitingForALease() throws Exception {
        assertThatThrownBy(() -> world.charge(world.outside(Reconciliation.LOOKUP, turn -> {
                    var _ = world.till.charge(turn);
                    throw new IOException("connection reset");
                })))
                .isInstanceOf(IOException.class);
        world.charge(world.outside(Reconciliation.LOOKUP, world.till::charge));
        assertThat(world.till.charges).isEqualTo(1);
    }
}
