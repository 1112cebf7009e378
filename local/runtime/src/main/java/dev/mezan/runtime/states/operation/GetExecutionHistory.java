package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.EventDescription;
import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.maprun.KeptChild;
import java.util.Map;

/** The events of an execution of a Standard machine. */
public record GetExecutionHistory(Executions executions) implements Operation {
    @Override
    public String name() {
        return "GetExecutionHistory";
    }

    @Override
    public Shape shape() {
        return Shape.of(
                Member.required("executionArn", Kinds.ARN),
                Member.optional("maxResults", Kinds.MAX_RESULTS),
                Member.optional("reverseOrder", Kinds.FLAG),
                Member.optional("nextToken", Kinds.TOKEN),
                Member.optional("includeExecutionData", Kinds.FLAG));
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var events = executions
                .mapRuns()
                .child(call.required("executionArn"))
                .map(KeptChild::events)
                .orElseGet(() ->
                        DescribeExecution.find(executions, call).history().events());
        var withData = call.flag("includeExecutionData", true);
        var reverse = call.flag("reverseOrder", false);
        return Page.of(
                        "events",
                        reverse ? events.reversed() : events,
                        event -> "%019d".formatted(reverse ? Long.MAX_VALUE - event.id() : event.id()),
                        call)
                .answer(event -> EventDescription.of(event, withData));
    }
}
