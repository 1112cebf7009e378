package dev.mezan.infra.api;

import dev.mezan.infra.Deployment;
import dev.mezan.infra.Stacks;
import dev.mezan.infra.settings.TokenIssuer;
import dev.mezan.infra.suite.SuiteStack;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;

/** The stack {@code mezan-<stage>-api}: the HTTP API, and the user pool unless the stage has another issuer of tokens. */
public final class ApiStack {
    private ApiStack() {}

    /** The stack in an app, after the suite's. */
    public static Stack in(App app, Deployment deployment, SuiteStack.Outputs suite) {
        var stack = Stacks.create(app, deployment, "api", "MEZAN's HTTP API");
        stack.addStackDependency(suite.stack());
        var scopes = new Scopes(deployment);
        var issuer = deployment.settings().issuer().map(given -> new Issuer(given, Scopes::asTheyAre));
        var trusted = issuer.orElseGet(() -> UserPool.in(stack, deployment, scopes));
        var api = new HttpApi(stack, deployment).add();
        new Routes(stack, deployment, api, trusted).add();
        CfnOutput.Builder.create(stack, "ApiAddress")
                .value(api.getAttrApiEndpoint())
                .description("Where the HTTP API is; its routes begin with /v1/")
                .build();
        return stack;
    }

    /**
     * Whose tokens the API takes.
     *
     * @param tokens the issuer
     * @param scopes how its tokens name the API's scopes
     */
    record Issuer(TokenIssuer tokens, Scopes.Naming scopes) {}
}
