package dev.mezan.infra.suite;

import dev.mezan.infra.Deployment;
import dev.mezan.infra.Stacks;
import dev.mezan.infra.data.DataStack;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Alias;

/** The stack {@code mezan-<stage>-suite}: the functions, the state machines, and what sets them going. */
public final class SuiteStack {
    private SuiteStack() {}

    /**
     * What the API's stack needs of it.
     *
     * @param stack the stack, which is deployed before it
     */
    public record Outputs(Stack stack) {}

    /** The stack in an app, after the data's. */
    public static Outputs in(App app, Deployment deployment, DataStack.Outputs data) {
        var stack = Stacks.create(app, deployment, "suite", "MEZAN's functions and state machines");
        stack.addStackDependency(data.stack());
        var catalog = deployment.catalog();
        var functions = new Functions(stack, deployment, data.key());
        Map<String, Alias> live = functions.addAll(catalog.functions());
        var machines = new Machines(stack, deployment, data.key());
        catalog.stateMachines().forEach(machines::add);
        var ids = deployment.ids();
        catalog.eventSources().forEach(new EventSources(stack, ids, live, deployment.arns())::add);
        new Schedules(stack, deployment, live).addAll(catalog.schedules());
        DeadLetterAlarm.in(stack, deployment);
        Registry.in(stack, deployment, live);
        return new Outputs(stack);
    }
}
