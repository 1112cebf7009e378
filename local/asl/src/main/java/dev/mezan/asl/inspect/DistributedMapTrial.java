package dev.mezan.asl.inspect;

import dev.mezan.asl.map.Distribution;
import dev.mezan.asl.map.Format;
import dev.mezan.asl.map.MapRunLimits;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Step;
import dev.mezan.asl.run.MapSight;
import dev.mezan.asl.run.Outcome;
import dev.mezan.asl.run.SingleVisit;
import dev.mezan.asl.run.StateFailure;
import dev.mezan.asl.state.MapState;
import java.util.Optional;

/**
 * A distributed Map whose map run is mocked. Its items are what the trial gives the ItemReader, or else what its input
 * holds as if it had been read.
 */
final class DistributedMapTrial {
    private static final String EXCEEDED = "The specified tolerated failure threshold was exceeded";

    private final MapState state;
    private final Distribution distribution;
    private final SingleVisit visit;
    private final Findings findings;

    DistributedMapTrial(MapState state, Distribution distribution, SingleVisit visit, Findings findings) {
        this.state = state;
        this.distribution = distribution;
        this.visit = visit;
        this.findings = findings;
    }

    Outcome run(Mock mock, Configuration configuration) throws EvaluationFailure, StateFailure {
        MapSight sight = visit.sight(state, configuration.readerData().isPresent() ? distribution : withoutReader());
        show(sight);
        boolean exceeded = isExceeded(
                sight.limits(), configuration.failedIterations(), sight.items().size());
        return Mocked.outcome(mock, result -> {
            if (exceeded) {
                throw new StateFailure(ErrorNames.EXCEED_TOLERATED_FAILURE_THRESHOLD, EXCEEDED);
            }
            return visit.finish(state.data(), result, state.next());
        });
    }

    private void show(MapSight sight) {
        findings.saw(Step.AFTER_ITEMS_PATH, sight.items());
        distribution
                .reader()
                .filter(reader -> reader.format() instanceof Format.Json(var pointer) && !pointer.isEmpty())
                .ifPresent(reader -> findings.saw(Step.AFTER_ITEMS_POINTER, sight.items()));
        state.itemSelector().ifPresent(selector -> findings.saw(Step.AFTER_ITEM_SELECTOR, sight.selected()));
        distribution.batching().ifPresent(batching -> findings.saw(Step.AFTER_ITEM_BATCHER, sight.batches()));
        findings.limit("maxConcurrency", sight.limits().maxConcurrency());
        distribution
                .toleratedCount()
                .ifPresent(count ->
                        findings.limit("toleratedFailureCount", sight.limits().toleratedCount()));
        distribution
                .toleratedPercentage()
                .ifPresent(percentage -> findings.limit(
                        "toleratedFailurePercentage", sight.limits().toleratedPercentage()));
    }

    /** TestState was seen not to fail a Map without a threshold, however many iterations fail. */
    private static boolean isExceeded(MapRunLimits limits, int failed, int total) {
        return (limits.toleratedCount() > 0 || limits.toleratedPercentage() > 0) && limits.isExceeded(failed, total);
    }

    private Distribution withoutReader() {
        return new Distribution(
                distribution.executionType(),
                distribution.label(),
                Optional.empty(),
                distribution.batching(),
                distribution.toleratedCount(),
                distribution.toleratedPercentage(),
                distribution.writer());
    }
}
