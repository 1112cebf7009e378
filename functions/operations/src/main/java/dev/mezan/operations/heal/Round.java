package dev.mezan.operations.heal;

import dev.mezan.aws.UnendedRuns;
import dev.mezan.aws.UnendedRuns.Mark;
import dev.mezan.core.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks at all runs that have not ended and were started more than {@link #OLD} ago, as many as one invocation may.
 *
 * <p>Requests: 17 when there is none, half a read unit each (one for the mark, one for each part of the index). For each
 * run two more, and one more for every 100 in a part; a few more for one that is ill. A round that one invocation cannot
 * end is marked, and the next goes on there.
 */
final class Round {
    /** Longer than any Express execution lives, and what it called. */
    static final Duration OLD = Duration.ofMinutes(10);

    /** The most runs in one invocation. */
    static final int MOST = 1_000;

    private static final int PAGE = 100;

    private final UnendedRuns runs;
    private final Function<String, Healing> examination;
    private final InstantSource clock;
    private final Consumer<String> log;

    Round(UnendedRuns runs, Function<String, Healing> examination, InstantSource clock, Consumer<String> log) {
        this.runs = runs;
        this.examination = examination;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Goes on with a round.
     *
     * @param until when it must stop
     * @return how many were looked at, what became of them, and whether the round is through
     */
    ObjectNode go(Instant until) {
        var begin = runs.mark();
        var tally = new Tally();
        var end = look(begin, tally, until);
        if (begin.isPresent() || end.isPresent()) {
            runs.mark(end);
        }
        return tally.answer(end.isEmpty());
    }

    /** Where it stopped; empty if it is through. */
    private Optional<Mark> look(Optional<Mark> begin, Tally tally, Instant until) {
        var old = clock.instant().minus(OLD);
        var after = begin.map(Mark::after).orElse("");
        for (var shard = begin.map(Mark::shard).orElse(0); shard < UnendedRuns.SHARDS; shard++) {
            for (var page = runs.page(shard, after, old, PAGE); !page.isEmpty(); ) {
                for (var place : page) {
                    tally.add(examined(place.run()));
                    after = place.key();
                    if (tally.looked == MOST || clock.instant().isAfter(until)) {
                        return Optional.of(new Mark(shard, after));
                    }
                }
                page = page.size() < PAGE ? List.of() : runs.page(shard, after, old, PAGE);
            }
            after = "";
        }
        return Optional.empty();
    }

    /** One that cannot be looked at keeps none of the others from it. */
    private Optional<Healing> examined(String run) {
        try {
            var healing = examination.apply(run);
            if (healing != Healing.NONE) {
                log.accept(line(run, healing.name(), ""));
            }
            return Optional.of(healing);
        } catch (RuntimeException e) {
            log.accept(line(run, "FAILED", e.toString()));
            return Optional.empty();
        }
    }

    private static String line(String run, String outcome, String reason) {
        var line = Json.object().put("run", run).put("healing", outcome.toLowerCase(Locale.ROOT));
        return Json.text(reason.isEmpty() ? line : line.put("reason", reason));
    }

    /** How many there were of each kind. */
    private static final class Tally {
        private final Map<Healing, Integer> counts = new EnumMap<>(Healing.class);
        private int looked;
        private int failed;

        void add(Optional<Healing> healing) {
            looked++;
            healing.ifPresentOrElse(found -> counts.merge(found, 1, Integer::sum), () -> failed++);
        }

        ObjectNode answer(boolean through) {
            return Json.object()
                    .put("looked", looked)
                    .put("ended", counts.getOrDefault(Healing.ENDED, 0))
                    .put("handedOver", counts.getOrDefault(Healing.HANDED_OVER, 0))
                    .put("failed", failed)
                    .put("through", through);
        }
    }
}
