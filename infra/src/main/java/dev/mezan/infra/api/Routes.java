package dev.mezan.infra.api;

import dev.mezan.catalog.RouteSpec;
import dev.mezan.infra.Deployment;
import dev.mezan.infra.Exemptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;
import software.amazon.awscdk.services.apigatewayv2.CfnAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.CfnAuthorizer.JWTConfigurationProperty;
import software.amazon.awscdk.services.apigatewayv2.CfnIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.lambda.CfnPermission;

/**
 * The API's routes, from the catalog: each is answered by a function, and asks for a token unless it is open.
 *
 * @param stack where they are
 * @param deployment whose they are
 * @param api their API
 * @param issuer whose tokens they take
 */
record Routes(Stack stack, Deployment deployment, CfnApi api, ApiStack.Issuer issuer) {
    /** The longest that an HTTP API waits for a function. */
    private static final int LONGEST_MILLIS = 30_000;

    void add() {
        var authorizer = deployment.catalog().routes().isEmpty() ? Optional.<String>empty() : Optional.of(authorizer());
        var integrations = new LinkedHashMap<String, String>();
        for (var route : deployment.catalog().routes()) {
            var integration = integrations.computeIfAbsent(route.function(), this::integration);
            add(route, integration, authorizer.orElseThrow());
        }
    }

    private void add(RouteSpec spec, String integration, String authorizer) {
        var route = CfnRoute.Builder.create(stack, deployment.ids().of(spec.key(), "Route"))
                .apiId(api.getRef())
                .routeKey(spec.key())
                .target("integrations/" + integration)
                .authorizationType("NONE")
                .build();
        switch (spec.access()) {
            case RouteSpec.Access.Open() -> Exemptions.ofOpenRoute(route);
            case RouteSpec.Access.Scoped(var scopes) -> {
                route.setAuthorizationType("JWT");
                route.setAuthorizerId(authorizer);
                route.setAuthorizationScopes(
                        scopes.stream().map(issuer.scopes()::of).toList());
            }
        }
    }

    private String authorizer() {
        return CfnAuthorizer.Builder.create(stack, "Tokens")
                .apiId(api.getRef())
                .name("tokens")
                .authorizerType("JWT")
                .identitySource(List.of("$request.header.Authorization"))
                .jwtConfiguration(JWTConfigurationProperty.builder()
                        .issuer(issuer.tokens().address())
                        .audience(issuer.tokens().audience())
                        .build())
                .build()
                .getRef();
    }

    private String integration(String function) {
        var id = deployment.ids().of(function);
        var live = deployment.arns().function(function);
        CfnPermission.Builder.create(stack, id + "Permission")
                .action("lambda:InvokeFunction")
                .functionName(live)
                .principal("apigateway.amazonaws.com")
                .sourceArn("arn:" + Aws.PARTITION + ":execute-api:" + Aws.REGION + ":" + Aws.ACCOUNT_ID + ":"
                        + api.getRef() + "/$default/*")
                .build();
        return CfnIntegration.Builder.create(stack, id + "Integration")
                .apiId(api.getRef())
                .integrationType("AWS_PROXY")
                .integrationUri(live)
                .payloadFormatVersion("2.0")
                .timeoutInMillis(LONGEST_MILLIS)
                .build()
                .getRef();
    }
}
