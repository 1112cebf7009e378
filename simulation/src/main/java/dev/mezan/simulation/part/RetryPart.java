package dev.mezan.simulation.part;

import dev.mezan.aws.RetryBudgetTable;
import dev.mezan.catalog.Names;
import dev.mezan.core.agent.RetryPolicy;
import dev.mezan.core.failure.Failure;
import dev.mezan.core.failure.FailureKind;
import dev.mezan.core.retry.Attempt;
import dev.mezan.core.retry.Backoff;
import dev.mezan.core.retry.Retries;
import dev.mezan.core.retry.RetryBudgets;
import dev.mezan.core.retry.Verdict;
import dev.mezan.simulation.cloud.dynamodb.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Many tasks of a dead agent retry no more than its budget has, and none retries what cannot end in time. */
final class RetryPart implements Part.Story {
    private static final int MACHINES = 6;
    private static final int TASKS = 6;
    private static final String AGENT = "mezan-agent-dead";
    private static final RetryPolicy POLICY = RetryPolicy.DEFAULT.retries(6);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration TIME = Duration.ofSeconds(8);
    private static final Failure DEAD = Failure.of(FailureKind.TRANSIENT, "Dead", "It is dead");

    private final Ground ground;
    private int granted;

    RetryPart(Ground ground) {
        this.ground = ground;
        ground.database().listen(this::changed);
    }

    @Override
    public void begin() {
        for (var i = 0; i < MACHINES; i++) {
            ground.start("task-" + i, this::work);
        }
    }

    private void work(Ground.Machine machine) throws InterruptedException {
        var clock = ground.world().scheduler().clock(machine.node());
        var retries = new Retries(
                new RetryBudgetTable(machine.tables(), Names.CONTROL, clock),
                new Backoff(ground.world().random()),
                clock);
        for (var i = 0; i < TASKS; i++) {
            task(retries, clock);
        }
    }

    private void task(Retries retries, InstantSource clock) throws InterruptedException {
        var deadline = clock.instant().plus(TIME);
        for (var times = 0; ; times++) {
            ground.pause(200);
            var asked = clock.instant();
            var verdict = retries.decide(POLICY, new Attempt(AGENT, times, 0, TIMEOUT, deadline), DEAD);
            if (!(verdict instanceof Verdict.Again(var pause))) {
                return;
            }
            granted++;
            if (asked.plus(pause).plus(TIMEOUT).isAfter(deadline)) {
                ground.breaks()
                        .accept("A retry may begin at " + asked.plus(pause) + " that takes " + TIMEOUT
                                + " and must have ended by " + deadline);
            }
            ground.world().scheduler().sleep(pause);
        }
    }

    private void changed(Database.Change change) {
        change.after().filter(item -> item.containsKey("retries")).ifPresent(item -> {
            if (Items.number(item, "retries") > most(item)) {
                ground.breaks().accept("An agent's retries are more than its budget: " + item);
            }
        });
    }

    private static double most(Map<String, AttributeValue> budget) {
        return RetryBudgets.FLOOR + POLICY.budget() * Items.number(budget, "calls");
    }

    @Override
    public void end() {
        var most = ground.database().table(Names.CONTROL).items().stream()
                .filter(item -> item.containsKey("retries"))
                .mapToDouble(RetryPart::most)
                .sum();
        if (granted > most) {
            ground.breaks().accept("%d retries were granted, of %.1f".formatted(granted, most));
        }
    }
}
