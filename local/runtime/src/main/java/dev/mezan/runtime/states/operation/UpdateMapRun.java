package dev.mezan.runtime.states.operation;

import dev.mezan.asl.map.MapRunLimits;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.maprun.MapRunArchive;
import java.util.Map;

/**
 * Changes what a map run is allowed while it goes on.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_UpdateMapRun.html">UpdateMapRun</a>
 */
public record UpdateMapRun(MapRunArchive runs) implements Operation {
    private static final Kind COUNT = new Kind.WholeNumber(0, Integer.MAX_VALUE);

    @Override
    public String name() {
        return "UpdateMapRun";
    }

    @Override
    public Shape shape() {
        return Shape.of(
                Member.required("mapRunArn", Kinds.LONG_ARN),
                Member.optional("maxConcurrency", COUNT),
                Member.optional("toleratedFailureCount", COUNT));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var run = runs.find(call.required("mapRunArn"));
        var before = run.limits();
        run.allow(new MapRunLimits(
                call.body().path("maxConcurrency").asInt(before.maxConcurrency()),
                call.body().path("toleratedFailureCount").asLong(before.toleratedCount()),
                percentage(call, before.toleratedPercentage())));
        return Map.of();
    }

    private static double percentage(Call call, double before) {
        var percentage = call.body().path("toleratedFailurePercentage").asDouble(before);
        if (percentage < 0 || percentage > 100) {
            throw StatesException.validation(
                    "1 validation error detected: Value '" + percentage
                            + "' at 'toleratedFailurePercentage' failed to satisfy constraint: Member must be between 0 and 100");
        }
        return percentage;
    }
}
