package dev.mezan.runtime.states;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import dev.mezan.catalog.Grant;
import java.util.Map;

/**
 * {@code arn:aws:states:::states:startExecution}: starts an execution and does not wait for it.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html">Start a new state
 *     machine from a running execution</a>
 */
record StartExecutionTask(Executions executions) implements TaskIntegration {
    @Override
    public Object invoke(TaskRequest request, Machine machine) throws TaskFailure {
        var arguments = Arguments.of(request);
        var target = arguments.text("StateMachineArn");
        Permission.require(machine, new Grant.StartExecution(Machines.name(target)), "StepFunctions");
        try {
            var accepted =
                    executions.start(new StartRequest(target, arguments.optionalText("Name"), arguments.json("Input")));
            return Map.of(
                    "ExecutionArn", accepted.arn(), "StartDate", accepted.at().toString());
        } catch (StatesException e) {
            throw new TaskFailure(e.nameFor("StepFunctions"), e.reason());
        }
    }
}
