package dev.mezan.runtime.states.operation;

import dev.mezan.asl.map.MapRun;
import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.maprun.MapRunArchive;
import java.util.Comparator;
import java.util.Map;

/**
 * The map runs of an execution, the newest first.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListMapRuns.html">ListMapRuns</a>
 */
public record ListMapRuns(Executions executions, MapRunArchive runs) implements Operation {
    @Override
    public String name() {
        return "ListMapRuns";
    }

    @Override
    public Shape shape() {
        return Shape.of(
                Member.required("executionArn", Kinds.ARN),
                Member.optional("maxResults", Kinds.MAX_RESULTS),
                Member.optional("nextToken", Kinds.TOKEN));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var parent = DescribeExecution.find(executions, call).start().arn();
        var all = runs.of(parent).stream()
                .sorted(Comparator.comparing(ListMapRuns::place))
                .toList();
        return Page.of("mapRuns", all, ListMapRuns::place, call).answer(MapRunDescription::listed);
    }

    /** The newest first; the ARN tells apart what began in one millisecond. */
    private static String place(MapRun run) {
        return "%019d ".formatted(Long.MAX_VALUE - run.started().toEpochMilli())
                + run.identity().arn();
    }
}
