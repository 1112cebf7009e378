package dev.mezan.infra.suite;

import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.infra.Deployment;
import dev.mezan.infra.Exemptions;
import dev.mezan.infra.policy.Grants;
import dev.mezan.infra.policy.Roles;
import dev.mezan.infra.policy.Upkeep;
import dev.mezan.infra.settings.StageSettings.MachineLogs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.stepfunctions.CfnStateMachine;
import software.amazon.awscdk.services.stepfunctions.CfnStateMachine.CloudWatchLogsLogGroupProperty;
import software.amazon.awscdk.services.stepfunctions.CfnStateMachine.LogDestinationProperty;
import software.amazon.awscdk.services.stepfunctions.CfnStateMachine.LoggingConfigurationProperty;
import software.amazon.awscdk.services.stepfunctions.CfnStateMachine.TracingConfigurationProperty;

/**
 * Step Functions state machines, from their files.
 *
 * @param stack where they are
 * @param deployment whose they are
 * @param key what data is encrypted with, where the stage has a key of its own
 */
record Machines(Stack stack, Deployment deployment, Optional<String> key) {
    void add(StateMachineSpec spec) {
        var id = deployment.ids().of(spec.name());
        var machine = CfnStateMachine.Builder.create(stack, id + "Machine")
                .stateMachineName(spec.name())
                .stateMachineType(spec.type().name())
                .definitionString(new Definition(spec, deployment.arns()).text())
                .roleArn(role(id, spec))
                .tracingConfiguration(
                        TracingConfigurationProperty.builder().enabled(true).build())
                .build();
        if (logs()) {
            machine.setLoggingConfiguration(logging(id, spec));
        }
        if (deployment.settings().machineLogs() != MachineLogs.ALL) {
            Exemptions.ofMachine(machine);
        }
    }

    private boolean logs() {
        return deployment.settings().machineLogs() != MachineLogs.OFF;
    }

    private String role(String id, StateMachineSpec spec) {
        var arns = deployment.arns();
        return new Roles(stack)
                .add(
                        id + "Role",
                        "states.amazonaws.com",
                        Map.of(
                                Roles.GRANTS, new Grants(deployment.catalog(), arns).statements(spec.grants()),
                                Roles.UPKEEP, new Upkeep(arns, key).ofMachine(logs())))
                .getAttrArn();
    }

    /** The input and output of states stay out of the logs: they are the tenants'. */
    private LoggingConfigurationProperty logging(String id, StateMachineSpec spec) {
        var group = new LogGroups(stack, deployment.settings().logRetentionDays())
                // A group of this name needs no resource policy of its own, of which an account has ten.
                .plain(id + "Logs", "/aws/vendedlogs/states/" + spec.name());
        return LoggingConfigurationProperty.builder()
                .level(deployment.settings().machineLogs().name())
                .includeExecutionData(false)
                .destinations(List.of(LogDestinationProperty.builder()
                        .cloudWatchLogsLogGroup(CloudWatchLogsLogGroupProperty.builder()
                                .logGroupArn(group.getAttrArn())
                                .build())
                        .build()))
                .build();
    }
}
