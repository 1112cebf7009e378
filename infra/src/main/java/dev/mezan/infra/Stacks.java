package dev.mezan.infra;

import dev.mezan.infra.api.ApiStack;
import dev.mezan.infra.data.DataStack;
import dev.mezan.infra.suite.SuiteStack;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;

/** The stacks of a stage, one for each lifecycle. */
public final class Stacks {
    private Stacks() {}

    /** Puts all of them into an app; each is deployed after those before it. */
    public static List<Stack> in(App app, Deployment deployment) {
        var data = DataStack.in(app, deployment);
        var suite = SuiteStack.in(app, deployment, data);
        var api = ApiStack.in(app, deployment, suite);
        return List.of(data.stack(), suite.stack(), api);
    }

    /** An empty stack {@code mezan-<stage>-<part>}, tagged so that costs can be told apart. */
    public static Stack create(App app, Deployment deployment, String part, String description) {
        var props = StackProps.builder()
                .stackName(deployment.stage().prefix() + part)
                .description(description + ", stage " + deployment.stage().name())
                .tags(Map.of("mezan:stage", deployment.stage().name()));
        deployment.environment().ifPresent(props::env);
        var stack = new Stack(app, deployment.stage().prefix() + part, props.build());
        // The data's stack may not lose what the others still use.
        stack.getNode().setContext("@aws-cdk/core:defaultCrossStackReferences", "strong");
        return stack;
    }
}
