package dev.mezan.bench.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.agent.CircuitPolicy;
import dev.mezan.core.circuit.Circuit;
import dev.mezan.core.circuit.CircuitStore;
import dev.mezan.core.circuit.Circuits;
import dev.mezan.core.circuit.Step;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeadAgentTrialTest {
    private static final Setting SETTING = new Setting(3, 4, Duration.ofSeconds(1), Duration.ofMillis(300));

    @Test
    void aCircuitKeepsNearlyAllCallsFromADeadAgentAndClosesWhenItIsWellAgain() {
        var figures = trial(5);

        assertThat(figures.share()).isBetween(0.0, 60.0);
        assertThat(figures.reached()).isLessThan(figures.wanted());
        assertThat(figures.untilOpen()).isPresent();
        assertThat(figures.untilClosed()).isPresent();
        assertThat(new BreakerReport(SETTING, figures, figures).text()).contains("with circuit");
    }

    @Test
    void withoutACircuitAllCallsReachIt() {
        var figures = trial(Integer.MAX_VALUE);

        assertThat(figures.reached()).isEqualTo(figures.wanted());
        assertThat(figures.untilOpen()).isEmpty();
        assertThat(new BreakerReport(SETTING, figures, figures).json()).contains("\"share_percent\":100.0");
    }

    private static Figures trial(int failures) {
        var store = new MemoryStore();
        var clock = InstantSource.system();
        var policy = new CircuitPolicy(failures, Optional.empty(), SETTING.openFor());
        return new DeadAgentTrial(SETTING, policy, clock).run(() -> new Circuits(store, clock));
    }

    /** Circuits in memory, written on the condition that nobody did since. */
    private static final class MemoryStore implements CircuitStore {
        private final Map<String, Circuit> circuits = new HashMap<>();

        @Override
        public synchronized List<Circuit> all() {
            return List.copyOf(circuits.values());
        }

        @Override
        public synchronized Optional<Circuit> write(Step step) {
            var target = step.next().target();
            var now = circuits.getOrDefault(target, Circuit.unknown(target));
            if (now.version() != step.next().version() - 1) {
                return Optional.of(now);
            }
            circuits.put(target, step.next());
            return Optional.empty();
        }
    }
}
