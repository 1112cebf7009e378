package dev.mezan.infra.suite;

import dev.mezan.catalog.Names;
import dev.mezan.infra.Deployment;
import java.util.Map;
import software.amazon.awscdk.CustomResource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Alias;

/** Makes the agents and workflows of a deployment known, once its functions are there. */
final class Registry {
    private Registry() {}

    static void in(Stack stack, Deployment deployment, Map<String, Alias> live) {
        var publish = live.get(deployment.stage().named(Names.PUBLISH));
        if (publish != null) {
            var resource = CustomResource.Builder.create(stack, "Registry")
                    .resourceType("Custom::MezanRegistry")
                    .serviceToken(publish.getFunctionArn())
                    .serviceTimeout(Duration.minutes(5))
                    .properties(Map.of("Registry", deployment.registry()))
                    .build();
            live.values().stream()
                    .filter(function -> !function.equals(publish))
                    .forEach(function -> resource.getNode().addDependency(function));
        }
    }
}
