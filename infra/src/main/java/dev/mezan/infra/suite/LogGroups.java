package dev.mezan.infra.suite;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.LogGroup;

/**
 * Log groups that forget, and that go with their stack.
 *
 * @param stack where they are
 * @param days how long they keep what is logged
 */
public record LogGroups(Stack stack, int days) {
    /** A log group. */
    public ILogGroup add(String id, String name) {
        return LogGroup.fromLogGroupName(stack, id + "AsItIs", plain(id, name).getRef());
    }

    /** A log group, as CloudFormation has it. */
    public CfnLogGroup plain(String id, String name) {
        var group = CfnLogGroup.Builder.create(stack, id)
                .logGroupName(name)
                .retentionInDays(days)
                .build();
        group.applyRemovalPolicy(RemovalPolicy.DESTROY);
        return group;
    }
}
