package dev.mezan.runtime.states.integration;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import dev.mezan.catalog.Grant;
import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.Machine;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.StartRequest;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.SyncExecution;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code arn:aws:states:::aws-sdk:sfn:startSyncExecution}: runs an Express execution and gives its answer, which says in
 * {@code Status} whether it went well; {@code Input} and {@code Output} are JSON text.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartSyncExecution.html">
 *     StartSyncExecution</a>
 */
record StartSyncExecutionTask(Executions executions) implements TaskIntegration {
    @Override
    public Object invoke(TaskRequest request, Machine machine) throws TaskFailure {
        var arguments = Arguments.of(request);
        var target = arguments.text("StateMachineArn");
        Permission.require(machine, new Grant.StartSyncExecution(Machines.name(target)), "Sfn");
        try {
            return answer(executions.startNested(
                    new StartRequest(target, arguments.optionalText("Name"), arguments.json("Input"))));
        } catch (StatesException e) {
            throw new TaskFailure(e.nameFor("Sfn"), e.reason());
        }
    }

    private static Object answer(SyncExecution execution) {
        var ending = execution.ending();
        var answer = new LinkedHashMap<String, Object>();
        answer.put(
                "BillingDetails",
                Map.of(
                        "BilledDurationInMilliseconds",
                        execution.billedMillis(),
                        "BilledMemoryUsedInMB",
                        execution.billedMegabytes()));
        ending.cause().ifPresent(cause -> answer.put("Cause", cause));
        ending.error().ifPresent(error -> answer.put("Error", error));
        answer.put("ExecutionArn", execution.arn());
        answer.put("Input", execution.input());
        answer.put("InputDetails", Map.of("Included", true));
        answer.put("Name", execution.name());
        ending.output().ifPresent(output -> {
            answer.put("Output", output);
            answer.put("OutputDetails", Map.of("Included", true));
        });
        answer.put("StartDate", execution.started().toString());
        answer.put("StateMachineArn", execution.machineArn());
        answer.put("Status", ending.status().name());
        answer.put("StopDate", ending.at().toString());
        return answer;
    }
}
