package dev.mezan.infra.suite;

import dev.mezan.catalog.FunctionSpec;
import dev.mezan.catalog.Stage;
import dev.mezan.infra.Deployment;
import dev.mezan.infra.LogicalIds;
import dev.mezan.infra.policy.Grants;
import dev.mezan.infra.policy.Roles;
import dev.mezan.infra.policy.Upkeep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.FromRoleArnOptions;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;

/** Lambda functions, each with a role, a log group, a version and the alias that moves to it. */
final class Functions {
    private final Stack stack;
    private final Deployment deployment;
    private final LogicalIds ids;
    private final Roles roles;
    private final LogGroups logs;
    private final Grants grants;
    private final Upkeep upkeep;

    Functions(Stack stack, Deployment deployment, Optional<String> key) {
        this.stack = stack;
        this.deployment = deployment;
        this.ids = deployment.ids();
        this.roles = new Roles(stack);
        this.logs = new LogGroups(stack, deployment.settings().logRetentionDays());
        this.grants = new Grants(deployment.catalog(), deployment.arns());
        this.upkeep = new Upkeep(deployment.arns(), key);
    }

    /** The aliases by the functions' names. */
    Map<String, Alias> addAll(List<FunctionSpec> specs) {
        var live = new LinkedHashMap<String, Alias>();
        specs.forEach(spec -> live.put(spec.name(), alias(spec)));
        return live;
    }

    private Alias alias(FunctionSpec spec) {
        return Alias.Builder.create(stack, ids.of(spec.name(), "Live"))
                .aliasName(Stage.ALIAS)
                .version(function(spec).getCurrentVersion())
                .build();
    }

    private Function function(FunctionSpec spec) {
        var platform = deployment.platform();
        var function = Function.Builder.create(stack, ids.of(spec.name(), "Function"))
                .functionName(spec.name())
                .runtime(platform.runtime())
                .architecture(platform.architecture())
                .handler(spec.handler().getName() + "::handleRequest")
                .code(Code.fromAsset(deployment.code().of(spec).toString()))
                .role(role(spec))
                .timeout(Duration.seconds(spec.timeout().toSeconds()))
                .memorySize(spec.memoryMb())
                .environment(variables(spec))
                .logGroup(logs.add(ids.of(spec.name(), "Logs"), logGroup(spec)))
                .tracing(Tracing.ACTIVE);
        if (platform.snapStart()) {
            function.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
        }
        if (deployment.settings().reservedConcurrency()) {
            spec.reservedConcurrency().ifPresent(function::reservedConcurrentExecutions);
        }
        var made = function.build();
        Annotations.of(made)
                .acknowledgeWarning(
                        "@aws-cdk/aws-lambda:snapStartRequirePublish", "All callers use the alias of its version.");
        return made;
    }

    /** A role that nothing adds to: what it may do stands in the catalog. */
    private IRole role(FunctionSpec spec) {
        var id = ids.of(spec.name(), "Role");
        var role = roles.add(
                id,
                "lambda.amazonaws.com",
                Map.of(
                        Roles.GRANTS, grants.statements(spec.grants()),
                        Roles.UPKEEP, upkeep.ofFunction(logGroup(spec))));
        return Role.fromRoleArn(
                stack,
                id + "AsItIs",
                role.getAttrArn(),
                FromRoleArnOptions.builder().mutable(false).build());
    }

    private Map<String, String> variables(FunctionSpec spec) {
        var variables = new TreeMap<String, String>();
        spec.variables()
                .forEach((name, value) -> variables.put(name, deployment.arns().variable(value)));
        return variables;
    }

    private static String logGroup(FunctionSpec spec) {
        return "/aws/lambda/" + spec.name();
    }
}
