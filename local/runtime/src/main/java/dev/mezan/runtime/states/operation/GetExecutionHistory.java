package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.EventDescription;
import dev.mezan.runtime.states.Executions;
import java.util.Map;

/** The events of an execution of a Standard machine. */
public record GetExecutionHistory(Executions executions) implements Operation {
    @Override
    public String name() {
        return "GetExecutionHistory";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        var events = DescribeExecution.find(executions, call).history().events();
        var withData = call.flag("includeExecutionData", true);
        return Page.of(call.flag("reverseOrder", false) ? events.reversed() : events, call)
                .map(event -> EventDescription.of(event, withData))
                .answer("events");
    }
}
