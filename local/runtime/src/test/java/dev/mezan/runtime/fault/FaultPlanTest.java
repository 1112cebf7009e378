package dev.mezan.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
    @Test
    void aTaskFailsAtAsManyAttemptsAsWereNamed() {
        var twice = new Fault("pay", FaultKind.TRANSIENT, "m", 2);
        var plan = new FaultPlan(List.of(twice), OptionalLong.empty());

        assertThat(plan.next("pay")).contains(twice);
        assertThat(plan.next("ship")).isEmpty();
        assertThat(plan.next("pay")).contains(twice);
        assertThat(plan.next("pay")).isEmpty();
    }

    @Test
    void withoutANumberATaskFailsAtEachAttempt() {
        var always = new Fault("pay", FaultKind.DECLINED, "m", 0);
        var plan = new FaultPlan(List.of(always), OptionalLong.empty());

        for (var attempt = 0; attempt < 20; attempt++) {
            assertThat(plan.next("pay")).contains(always);
        }
    }

    @Test
    void theSameSeedDrawsTheSameFailuresWhateverRunsBesideWhat() {
        var drawn = drawn(7, List.of("pay", "ship"));

        assertThat(drawn(7, List.of("ship", "pay"))).isEqualTo(drawn);
        assertThat(drawn(8, List.of("pay", "ship"))).isNotEqualTo(drawn);
        assertThat(drawn.stream().filter(Optional::isPresent).count())
                .as("about a quarter of 400")
                .isBetween(60L, 140L);
    }

    @Test
    void runsThatNobodyPlaysWithAreLeftAlone() {
        var faults = new Faults();
        faults.plan("a", new FaultPlan(List.of(new Fault("pay", FaultKind.TIMEOUT, "m", 0)), OptionalLong.empty()));

        assertThat(faults.next("a", "pay")).isPresent();
        assertThat(faults.next("b", "pay")).isEmpty();
    }

    /** What befalls 200 attempts of pay and then those of ship, which are made in turns. */
    private static List<Optional<Fault>> drawn(long seed, List<String> turns) {
        var plan = new FaultPlan(List.of(), OptionalLong.of(seed));
        var pay = new ArrayList<Optional<Fault>>();
        var ship = new ArrayList<Optional<Fault>>();
        for (var attempt = 0; attempt < 200; attempt++) {
            for (var task : turns) {
                (task.equals("pay") ? pay : ship).add(plan.next(task));
            }
        }
        pay.addAll(ship);
        return pay;
    }
}
