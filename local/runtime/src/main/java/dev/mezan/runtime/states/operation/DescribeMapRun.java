package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.maprun.MapRunArchive;
import java.util.Map;

/**
 * How far a map run is.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeMapRun.html">DescribeMapRun</a>
 */
public record DescribeMapRun(MapRunArchive runs) implements Operation {
    @Override
    public String name() {
        return "DescribeMapRun";
    }

    @Override
    public Shape shape() {
        return Shape.of(Member.required("mapRunArn", Kinds.LONG_ARN));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        return MapRunDescription.described(runs.find(call.required("mapRunArn")));
    }
}
