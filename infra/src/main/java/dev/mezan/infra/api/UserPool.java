package dev.mezan.infra.api;

import dev.mezan.infra.Deployment;
import dev.mezan.infra.Exemptions;
import dev.mezan.infra.settings.TokenIssuer;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cognito.CfnUserPool;
import software.amazon.awscdk.services.cognito.CfnUserPool.AdminCreateUserConfigProperty;
import software.amazon.awscdk.services.cognito.CfnUserPool.PasswordPolicyProperty;
import software.amazon.awscdk.services.cognito.CfnUserPool.PoliciesProperty;
import software.amazon.awscdk.services.cognito.CfnUserPoolDomain;
import software.amazon.awscdk.services.cognito.CfnUserPoolResourceServer;
import software.amazon.awscdk.services.cognito.CfnUserPoolResourceServer.ResourceServerScopeTypeProperty;

/**
 * A Cognito user pool: whoever was invited signs in with an authenticator beside the password, and a machine has a
 * secret.
 *
 * @param stack where it is
 * @param deployment whose it is
 * @param scopes what its tokens can allow
 */
record UserPool(Stack stack, Deployment deployment, Scopes scopes) {
    /** What stands before a scope in a token of a user pool, with a slash between. */
    static final String SERVER = "mezan";

    static ApiStack.Issuer in(Stack stack, Deployment deployment, Scopes scopes) {
        return new UserPool(stack, deployment, scopes).add();
    }

    static String scope(String scope) {
        return SERVER + "/" + scope;
    }

    private ApiStack.Issuer add() {
        var pool = pool();
        domain(pool);
        var server = server(pool);
        var clients = new UserPoolClients(stack, deployment, scopes, pool);
        var people = clients.people();
        var machine = clients.machine();
        List.of(people, machine).forEach(client -> client.addResourceDependency(server));
        Map.of("UserPoolId", pool.getRef(), "PeopleClientId", people.getRef(), "MachineClientId", machine.getRef())
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(output -> CfnOutput.Builder.create(stack, output.getKey())
                        .value(output.getValue())
                        .build());
        return new ApiStack.Issuer(
                new TokenIssuer(
                        "https://cognito-idp." + Aws.REGION + "." + Aws.URL_SUFFIX + "/" + pool.getRef(),
                        List.of(people.getRef(), machine.getRef())),
                UserPool::scope);
    }

    private CfnUserPool pool() {
        var settings = deployment.settings();
        var pool = CfnUserPool.Builder.create(stack, "UserPool")
                .userPoolName(deployment.stage().named("mezan-users"))
                .userPoolTier("ESSENTIALS")
                .usernameAttributes(List.of("email"))
                .autoVerifiedAttributes(List.of("email"))
                .adminCreateUserConfig(AdminCreateUserConfigProperty.builder()
                        .allowAdminCreateUserOnly(true)
                        .build())
                .mfaConfiguration("ON")
                .enabledMfas(List.of("SOFTWARE_TOKEN_MFA"))
                .policies(PoliciesProperty.builder()
                        .passwordPolicy(PasswordPolicyProperty.builder()
                                .minimumLength(12)
                                .requireLowercase(true)
                                .requireUppercase(true)
                                .requireNumbers(true)
                                .requireSymbols(true)
                                .build())
                        .build())
                .deletionProtection(settings.deletionProtection() ? "ACTIVE" : "INACTIVE")
                .build();
        pool.applyRemovalPolicy(settings.keepData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
        Exemptions.ofUserPool(pool);
        return pool;
    }

    /** Where people sign in and machines fetch their tokens; its name is unique in the region. */
    private void domain(CfnUserPool pool) {
        var name = deployment.stage().named("mezan-") + Aws.ACCOUNT_ID;
        CfnUserPoolDomain.Builder.create(stack, "SignIn")
                .userPoolId(pool.getRef())
                .domain(name)
                .build();
        CfnOutput.Builder.create(stack, "SignInAddress")
                .value("https://" + name + ".auth." + Aws.REGION + ".amazoncognito.com")
                .description("Where people sign in, and /oauth2/token below it where machines fetch their tokens")
                .build();
    }

    private CfnUserPoolResourceServer server(CfnUserPool pool) {
        return CfnUserPoolResourceServer.Builder.create(stack, "ApiScopes")
                .userPoolId(pool.getRef())
                .identifier(SERVER)
                .name("MEZAN HTTP API")
                .scopes(scopes.all().stream()
                        .map(scope -> ResourceServerScopeTypeProperty.builder()
                                .scopeName(scope)
                                .scopeDescription("What the API's documentation says of " + scope)
                                .build())
                        .toList())
                .build();
    }
}
