package dev.mezan.infra.suite;

import dev.mezan.catalog.Grant;
import dev.mezan.catalog.ScheduleSpec;
import dev.mezan.infra.Deployment;
import dev.mezan.infra.policy.Grants;
import dev.mezan.infra.policy.Roles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnSchedule.FlexibleTimeWindowProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.RetryPolicyProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.TargetProperty;

/**
 * What EventBridge Scheduler invokes again and again. A time that was missed is not made up for: the next one is near.
 *
 * @param stack where they are
 * @param deployment whose they are
 * @param live the functions
 */
record Schedules(Stack stack, Deployment deployment, Map<String, Alias> live) {
    void addAll(List<ScheduleSpec> specs) {
        specs.forEach(this::add);
    }

    private void add(ScheduleSpec spec) {
        var function =
                Objects.requireNonNull(live.get(spec.function()), "The catalog has the function of its schedule");
        CfnSchedule.Builder.create(stack, deployment.ids().of(spec.name(), "Schedule"))
                .name(spec.name())
                .scheduleExpression(rate(spec))
                .flexibleTimeWindow(
                        FlexibleTimeWindowProperty.builder().mode("OFF").build())
                .target(TargetProperty.builder()
                        .arn(function.getFunctionArn())
                        .roleArn(role(spec))
                        .retryPolicy(RetryPolicyProperty.builder()
                                .maximumRetryAttempts(0)
                                .build())
                        .build())
                .build();
    }

    private String role(ScheduleSpec spec) {
        var grants = new Grants(deployment.catalog(), deployment.arns())
                .statements(List.of(new Grant.InvokeFunction(spec.function())));
        return new Roles(stack)
                .add(
                        deployment.ids().of(spec.name(), "ScheduleRole"),
                        "scheduler.amazonaws.com",
                        Map.of(Roles.GRANTS, grants))
                .getAttrArn();
    }

    private static String rate(ScheduleSpec spec) {
        var minutes = spec.every().toMinutes();
        return minutes == 1 ? "rate(1 minute)" : "rate(" + minutes + " minutes)";
    }
}
