package dev.mezan.infra.data;

import dev.mezan.infra.Deployment;
import dev.mezan.infra.Stacks;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;

/** The stack {@code mezan-<stage>-data}: what must outlive every deployment of the code. */
public final class DataStack {
    private DataStack() {}

    /**
     * What the other stacks need of it; all else they know by its name.
     *
     * @param stack the stack, which is deployed before theirs
     * @param key the ARN of the account's own key, where the stage has one
     */
    public record Outputs(Stack stack, Optional<String> key) {}

    /** The stack in an app. */
    public static Outputs in(App app, Deployment deployment) {
        var stack = Stacks.create(app, deployment, "data", "MEZAN's tables, buckets and queues");
        var settings = deployment.settings();
        var key = settings.customerKey() ? Optional.of(DataKey.in(stack, deployment)) : Optional.<DataKey>empty();
        var fate = settings.keepData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
        var catalog = deployment.catalog();
        catalog.tables().forEach(new Tables(stack, deployment, key, fate)::add);
        catalog.buckets().forEach(new Buckets(stack, deployment, key, fate)::add);
        var queues = new Queues(stack, deployment.ids(), key, fate);
        catalog.queues().forEach(queue -> output(stack, deployment.ids().of(queue.name(), "Url"), queues.add(queue)));
        return new Outputs(stack, key.map(DataKey::arn));
    }

    private static void output(Stack stack, String id, String value) {
        CfnOutput.Builder.create(stack, id)
                .value(value)
                .description("The address of the queue")
                .build();
    }
}
