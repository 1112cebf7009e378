package dev.mezan.core.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.agent.CircuitPolicy;
import dev.mezan.core.agent.FailureRate;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CircuitsTest {
    private static final Target TARGET = new Target("agent-a", CircuitPolicy.DEFAULT, Duration.ofSeconds(20));
    private static final Report FAILURE = Report.of("run-1", "TransientFailure: no answer");
    private static final Report SUCCESS = Report.of("run-1", "");

    private final HandClock clock = new HandClock();
    private final MemoryCircuits store = new MemoryCircuits();
    private final Circuits circuits = new Circuits(store, clock);

    @Test
    void fiveFailuresInARowOpenItAndNoSuccessInBetweenDoes() {
        fail(4);
        circuits.succeeded(TARGET, 1, SUCCESS);
        fail(4);

        assertThat(position()).isEqualTo(Position.CLOSED);
        assertThat(circuits.failed(TARGET, FAILURE).state().position()).isEqualTo(Position.OPEN);
        assertThat(store.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.reason())
                        .isEqualTo("5 calls in a row failed, the last: TransientFailure: no answer"));
    }

    @Test
    void whileItIsOpenNoCallGoesThroughAndNothingIsWritten() {
        fail(5);
        var writes = store.writes();

        clock.pass(Duration.ofSeconds(59));

        assertThat(circuits.admit(TARGET, "run-2")).isInstanceOf(Admission.Open.class);
        fail(3);
        circuits.succeeded(TARGET, 2, SUCCESS);
        assertThat(store.writes()).isEqualTo(writes);
    }

    @Test
    void aProbeThatSucceedsClosesItAndOneThatFailsOpensItAgain() {
        fail(5);
        clock.pass(Duration.ofSeconds(60));
        var first = circuits.admit(TARGET, "run-2");
        assertThat(first).isInstanceOf(Admission.Probe.class);
        assertThat(circuits.admit(TARGET, "run-3")).isInstanceOf(Admission.Open.class);

        circuits.failed(TARGET, FAILURE.probe(first.number()));
        assertThat(position()).isEqualTo(Position.OPEN);

        clock.pass(Duration.ofSeconds(60));
        circuits.succeeded(
                TARGET, 1, SUCCESS.probe(circuits.admit(TARGET, "run-4").number()));
        assertThat(circuits.admit(TARGET, "run-5")).isEqualTo(new Admission.Closed());
        assertThat(store.changes())
                .extracting(change -> change.to().word())
                .containsExactly("open", "half-open", "open", "half-open", "closed");
    }

    @Test
    void aProbeThatNeverReportsFreesItsLeaseAndComesTooLateForTheNext() {
        fail(5);
        clock.pass(Duration.ofSeconds(60));
        var lost = circuits.admit(TARGET, "run-2").number();
        clock.pass(Duration.ofSeconds(19));
        assertThat(circuits.admit(TARGET, "run-3").word()).isEqualTo("open");
        clock.pass(Duration.ofSeconds(1));

        var next = circuits.admit(TARGET, "run-3").number();

        assertThat(next.getAsLong()).isGreaterThan(lost.getAsLong());
        circuits.succeeded(TARGET, 1, SUCCESS.probe(lost));
        assertThat(position()).isEqualTo(Position.HALF_OPEN);
        circuits.succeeded(TARGET, 1, SUCCESS.probe(next));
        assertThat(position()).isEqualTo(Position.CLOSED);
    }

    @Test
    void theReportOfAProbeCountsEvenInAnInstanceThatHasNotSeenItGranted() {
        fail(5);
        clock.pass(Duration.ofSeconds(60));
        var other = new Circuits(store, clock);
        assertThat(other.circuit("agent-a").state().position()).isEqualTo(Position.OPEN);
        var probe = circuits.admit(TARGET, "run-2").number();

        assertThat(other.succeeded(TARGET, 1, SUCCESS.probe(probe)).state().position())
                .isEqualTo(Position.CLOSED);
    }

    @Test
    void aShareOfFailuresOpensItHoweverTheyAreSpread() {
        var policy = new CircuitPolicy(
                100, Optional.of(new FailureRate(0.5, Duration.ofSeconds(30), 10)), Duration.ofSeconds(60));
        var target = new Target("agent-a", policy, Duration.ofSeconds(20));
        for (var round = 0; round < 4; round++) {
            circuits.failed(target, FAILURE);
            circuits.succeeded(target, 1, SUCCESS);
        }
        assertThat(circuits.failed(target, FAILURE).state().position()).isEqualTo(Position.CLOSED);

        assertThat(circuits.failed(target, FAILURE).state().position()).isEqualTo(Position.OPEN);
        assertThat(store.changes().getFirst().reason()).startsWith("6 of 10 calls within 30 s failed");
    }

    @Test
    void aWindowThatIsOverForgetsItsFailures() {
        var policy = new CircuitPolicy(
                100, Optional.of(new FailureRate(0.5, Duration.ofSeconds(30), 2)), Duration.ofSeconds(60));
        var target = new Target("agent-a", policy, Duration.ofSeconds(20));
        circuits.failed(target, FAILURE);
        clock.pass(Duration.ofSeconds(30));
        circuits.succeeded(target, 1, SUCCESS);
        var writes = store.writes();

        circuits.succeeded(target, 40, SUCCESS);

        assertThat(store.writes()).isEqualTo(writes);
        assertThat(circuits.failed(target, FAILURE).state().position()).isEqualTo(Position.CLOSED);
    }

    @Test
    void successesOfAWellAgentCostNoWriteAndOneReadASecond() {
        for (var call = 0; call < 100; call++) {
            assertThat(circuits.admit(TARGET, "run-1").word()).isEqualTo("closed");
            circuits.succeeded(TARGET, 1, SUCCESS);
            clock.pass(Duration.ofMillis(100));
        }

        assertThat(store.writes()).isZero();
        assertThat(store.reads()).isEqualTo(10);
    }

    @Test
    void anotherInstanceLearnsWithinASecond() {
        var other = new Circuits(store, clock);
        assertThat(other.admit(TARGET, "run-9").word()).isEqualTo("closed");
        fail(5);

        clock.pass(Duration.ofSeconds(1));

        assertThat(other.admit(TARGET, "run-9").word()).isEqualTo("open");
    }

    @Test
    void whatAPersonOpensStaysOpenUntilAPersonClosesIt() {
        circuits.open("agent-a", Optional.empty(), Report.person("ada", "maintenance"));
        clock.pass(Duration.ofDays(400));

        assertThat(circuits.admit(TARGET, "run-2")).isEqualTo(new Admission.Open(Optional.empty()));

        circuits.close("agent-a", Report.person("ada", "done"));
        assertThat(circuits.admit(TARGET, "run-2").word()).isEqualTo("closed");
    }

    @Test
    void whatAPersonOpensForATimeIsProbedAfterwards() {
        circuits.open("agent-a", Optional.of(Duration.ofMinutes(10)), Report.person("ada", "maintenance"));
        clock.pass(Duration.ofMinutes(9));
        assertThat(circuits.admit(TARGET, "run-2").word()).isEqualTo("open");
        clock.pass(Duration.ofMinutes(1));

        assertThat(circuits.admit(TARGET, "run-2").word()).isEqualTo("probe");
    }

    @Test
    void anOrdinaryCallThatEndsWhileOneProbesSaysNothing() {
        fail(5);
        clock.pass(Duration.ofSeconds(60));
        circuits.admit(TARGET, "run-2");

        circuits.succeeded(TARGET, 3, SUCCESS);
        circuits.failed(TARGET, FAILURE);
        circuits.failed(TARGET, FAILURE.probe(OptionalLong.of(1)));

        assertThat(position()).isEqualTo(Position.HALF_OPEN);
    }

    private void fail(int times) {
        for (var time = 0; time < times; time++) {
            circuits.failed(TARGET, FAILURE);
        }
    }

    private Position position() {
        return circuits.circuit("agent-a").state().position();
    }
}
