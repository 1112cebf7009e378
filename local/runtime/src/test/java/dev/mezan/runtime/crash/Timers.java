package dev.mezan.runtime.crash;

import dev.mezan.aws.AwsClients;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Executions of a machine that was made through the API: they wait, at once and one after another, and write an item. */
record Timers() implements Work {
    private static final String MACHINE = "crash-timer";
    private static final String DEFINITION = """
            {"QueryLanguage":"JSONata","StartAt":"Each","States":{
              "Each":{"Type":"Map","Items":"{% [1..3] %}","Next":"Nap",
                "ItemProcessor":{"StartAt":"Doze","States":{"Doze":{"Type":"Wait","Seconds":1,"End":true}}}},
              "Nap":{"Type":"Wait","Seconds":2,"Next":"Tell"},
              "Tell":{"Type":"Task","Resource":"arn:aws:states:::dynamodb:putItem","End":true,"Arguments":{
                "TableName":"mezan-control",
                "Item":{"pk":{"S":"TIMER"},"sk":{"S":"{% $states.context.Execution.Name %}"}}}}}}""";

    @Override
    public String name() {
        return "timer";
    }

    @Override
    public void ask(AwsClients suite, String id) {
        var machine = suite.stepFunctions()
                .createStateMachine(
                        r -> r.name(MACHINE).definition(DEFINITION).roleArn("arn:aws:iam::000000000000:role/crash"))
                .stateMachineArn();
        suite.stepFunctions().startExecution(r -> r.stateMachineArn(machine).name(id));
    }

    @Override
    public boolean isThere(AwsClients suite, String id) {
        return Executions.isThere(suite, MACHINE, id);
    }

    @Override
    public boolean isOver(AwsClients suite, String id) {
        return suite.stepFunctions()
                        .describeExecution(r -> r.executionArn(Executions.arn(MACHINE, id)))
                        .status()
                != ExecutionStatus.RUNNING;
    }

    @Override
    public Optional<String> fault(AwsClients suite, String id) {
        return Executions.fault(suite, MACHINE, id);
    }
}
