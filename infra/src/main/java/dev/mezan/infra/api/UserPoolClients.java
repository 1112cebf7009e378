package dev.mezan.infra.api;

import dev.mezan.infra.Deployment;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cognito.CfnUserPool;
import software.amazon.awscdk.services.cognito.CfnUserPoolClient;

/**
 * Who may fetch tokens from a user pool.
 *
 * @param stack where they are
 * @param deployment whose they are
 * @param scopes what their tokens can allow
 * @param pool the user pool
 */
record UserPoolClients(Stack stack, Deployment deployment, Scopes scopes, CfnUserPool pool) {
    /** Where a program on somebody's own machine waits for the code that the browser brings. */
    private static final String CALLBACK = "http://localhost:4567/signed-in";

    /** A person with a browser: the code grant, with PKCE and without a secret. */
    CfnUserPoolClient people() {
        return builder("PeopleClient", "mezan-people")
                .allowedOAuthFlows(List.of("code"))
                .allowedOAuthScopes(
                        Stream.concat(Stream.of("openid", "email"), own()).toList())
                .callbackUrLs(List.of(CALLBACK))
                .supportedIdentityProviders(List.of("COGNITO"))
                .generateSecret(false)
                .build();
    }

    /** A program of one's own: the client credentials grant. */
    CfnUserPoolClient machine() {
        return builder("MachineClient", "mezan-machine")
                .allowedOAuthFlows(List.of("client_credentials"))
                .allowedOAuthScopes(own().toList())
                .generateSecret(true)
                .build();
    }

    private CfnUserPoolClient.Builder builder(String id, String name) {
        return CfnUserPoolClient.Builder.create(stack, id)
                .userPoolId(pool.getRef())
                .clientName(deployment.stage().named(name))
                .allowedOAuthFlowsUserPoolClient(true)
                .explicitAuthFlows(List.of("ALLOW_REFRESH_TOKEN_AUTH"))
                .enableTokenRevocation(true)
                .preventUserExistenceErrors("ENABLED");
    }

    private Stream<String> own() {
        return scopes.all().stream().map(UserPool::scope);
    }
}
