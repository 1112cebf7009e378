package dev.mezan.simulation.world;

import dev.mezan.catalog.Names;
import dev.mezan.core.agent.Rate;
import dev.mezan.core.limit.TenantLimit;
import dev.mezan.simulation.cloud.dynamodb.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whether a tenant with limits has no more going on than they allow. */
final class TenantLaws {
    /** The one tenant that has any. */
    static final TenantLimit LIMIT = new TenantLimit("ada", OptionalInt.of(2), Optional.of(new Rate(0.2, 3)));

    /** How long a run keeps its place at least; one that goes on longer has lost it and counts no more. */
    private static final Duration PLACE = Duration.ofMinutes(5);

    /** What clocks may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(2);

    private final World world;
    private final Consumer<String> breaks;
    private final Instant began;
    private int opened;

    TenantLaws(World world, Consumer<String> breaks) {
        this.world = world;
        this.breaks = breaks;
        this.began = world.surroundings().scheduler().now();
    }

    void changed(Database.Change change) {
        if (!change.table().equals(Names.RUNS)
                || change.after().filter(TenantLaws::isLimited).isEmpty()) {
            return;
        }
        if (change.before().isEmpty()) {
            opened++;
            began();
        }
        underWay();
    }

    /** Tokens come due at their rate from the world's beginning on, a burst of them at once. */
    private void began() {
        var rate = LIMIT.rate().orElseThrow();
        var time =
                Duration.between(began, world.surroundings().scheduler().now()).plus(SKEW);
        var most = rate.burst() + rate.perSecond() * time.toMillis() / 1_000;
        if (opened > most) {
            breaks.accept("%d runs of a tenant began within %s, more than its rate allows".formatted(opened, time));
        }
    }

    private void underWay() {
        var now = world.surroundings().scheduler().now();
        var running = world.database().table(Names.RUNS).items().stream()
                .filter(TenantLaws::isLimited)
                .filter(item -> Laws.text(item, "status").equals("running"))
                .filter(item ->
                        Instant.parse(Laws.text(item, "startedAt")).plus(PLACE).isAfter(now))
                .map(item -> Laws.text(item, "run"))
                .toList();
        if (running.size() > LIMIT.runs().orElseThrow()) {
            breaks.accept("A tenant's runs " + running + " are under way, more than it may have at once");
        }
    }

    private static boolean isLimited(Map<String, AttributeValue> item) {
        return Laws.text(item, "sk").equals("RUN") && Laws.text(item, "tenant").equals(LIMIT.tenant());
    }
}
