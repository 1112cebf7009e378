package dev.mezan.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.catalog.Grant;
import dev.mezan.infra.policy.Pattern;
import dev.mezan.infra.policy.Roles;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Holds that a role may do what the catalog grants and nothing else: no more to deploy than what the laptop enforces. */
class PoliciesTest {
    private static final String HERE = "{AWS::Region}:{AWS::AccountId}:";

    /** All that a role may do beyond the catalog's grants, in full. */
    private static final Set<String> UPKEEP_OF_FUNCTION = Set.of(
            "logs:CreateLogStream on the own log group",
            "logs:PutLogEvents on the own log group",
            "xray:PutTelemetryRecords on *",
            "xray:PutTraceSegments on *");

    private static final Set<String> UPKEEP_OF_MACHINE = Set.of(
            "logs:CreateLogDelivery on *",
            "logs:DeleteLogDelivery on *",
            "logs:DescribeLogGroups on *",
            "logs:DescribeResourcePolicies on *",
            "logs:GetLogDelivery on *",
            "logs:ListLogDeliveries on *",
            "logs:PutResourcePolicy on *",
            "logs:UpdateLogDelivery on *",
            "xray:PutTelemetryRecords on *",
            "xray:PutTraceSegments on *");

    @ParameterizedTest
    @MethodSource("dev.mezan.infra.Synthesized#onAws")
    void aFunctionMayDoWhatTheCatalogGrantsIt(Synthesized stacks) {
        assertThat(stacks.catalog().functions()).isNotEmpty().allSatisfy(function -> {
            var resource = stacks.resource("AWS::Lambda::Function", "FunctionName", function.name());
            var role = stacks.role(resource.property("Role"));
            assertThat(allowed(role, Roles.GRANTS)).isEqualTo(granted(stacks, function.grants()));
            assertThat(upkeep(role, "/aws/lambda/" + function.name())).isEqualTo(with(stacks, UPKEEP_OF_FUNCTION));
            assertThat(role.text("/AssumeRolePolicyDocument/Statement/0/Principal/Service"))
                    .isEqualTo("lambda.amazonaws.com");
        });
    }

    @ParameterizedTest
    @MethodSource("dev.mezan.infra.Synthesized#onAws")
    void aStateMachineMayDoWhatTheCatalogGrantsIt(Synthesized stacks) {
        assertThat(stacks.catalog().stateMachines()).isNotEmpty().allSatisfy(machine -> {
            var resource = stacks.resource("AWS::StepFunctions::StateMachine", "StateMachineName", machine.name());
            var role = stacks.role(resource.property("RoleArn"));
            assertThat(allowed(role, Roles.GRANTS)).isEqualTo(granted(stacks, machine.grants()));
            assertThat(upkeep(role, "")).isEqualTo(with(stacks, UPKEEP_OF_MACHINE));
        });
    }

    @ParameterizedTest
    @MethodSource("dev.mezan.infra.Synthesized#onAws")
    void aScheduleMayInvokeItsFunction(Synthesized stacks) {
        assertThat(stacks.catalog().schedules()).allSatisfy(schedule -> {
            var role = stacks.role(stacks.resource("AWS::Scheduler::Schedule", "Name", schedule.name())
                    .property("/Target/RoleArn"));
            assertThat(allowed(role, Roles.GRANTS))
                    .isEqualTo(granted(stacks, List.of(new Grant.InvokeFunction(schedule.function()))));
        });
    }

    @ParameterizedTest
    @MethodSource("dev.mezan.infra.Synthesized#onAws")
    void thereIsNoRoleBesideTheseAndNoPolicyBesideTheirOwn(Synthesized stacks) {
        var catalog = stacks.catalog();
        assertThat(stacks.resources("AWS::IAM::Role"))
                .hasSize(catalog.functions().size()
                        + catalog.stateMachines().size()
                        + catalog.schedules().size())
                .allSatisfy(role -> {
                    assertThat(role.property("ManagedPolicyArns").isMissingNode())
                            .isTrue();
                    assertThat(role.property("Policies")
                                    .valueStream()
                                    .map(policy -> policy.get("PolicyName").asString()))
                            .isSubsetOf(Roles.GRANTS, Roles.UPKEEP);
                });
        assertThat(stacks.resources("AWS::IAM::Policy")).isEmpty();
        assertThat(stacks.resources("AWS::IAM::ManagedPolicy")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.mezan.infra.Synthesized#onAws")
    void noStatementAllowsAnActionByAWildcardAndNoneAResourceWithoutAReason(Synthesized stacks) {
        assertThat(stacks.resources("AWS::IAM::Role").stream().flatMap(PoliciesTest::statements))
                .isNotEmpty()
                .allSatisfy(statement -> {
                    assertThat(Resource.texts(statement.get("Action"))).noneMatch(action -> action.contains("*"));
                    var open = Resource.texts(statement.get("Resource")).stream()
                            .filter(resource -> resource.contains("*"))
                            .toList();
                    assertThat(open.isEmpty()
                                    || reason(statement, open.getFirst())
                                            .reason()
                                            .endsWith("."))
                            .isTrue();
                });
    }

    /** Which of the written reasons lets a statement name its resources so; whatever fits none has none. */
    private static Pattern reason(JsonNode statement, String resource) {
        var action = Resource.texts(statement.get("Action")).getFirst();
        return switch (action.substring(0, action.indexOf(':')) + " " + (resource.equals("*") ? "*" : "part")) {
            case "s3 part" -> Pattern.OBJECTS;
            case "logs part" -> Pattern.LOG_STREAMS;
            case "logs *" -> Pattern.LOG_DELIVERY;
            case "xray *" -> Pattern.TRACES;
            case "states part" -> Pattern.EXECUTIONS;
            case "states *" -> Pattern.TASK_TOKENS;
            case String other -> throw new AssertionError("No reason is written for " + other + " in " + statement);
        };
    }

    private static Set<String> granted(Synthesized stacks, List<Grant> grants) {
        var granted = new TreeSet<String>();
        grants.forEach(grant -> arns(stacks, grant)
                .forEach(arn -> grant.actions().forEach(action -> granted.add(action + " on " + arn))));
        return granted;
    }

    /** Written by hand once more, so that what makes the policies does not prove itself. */
    private static Stream<String> arns(Synthesized stacks, Grant grant) {
        var name = grant.resource();
        return switch (grant) {
            case Grant.ReadTable _ ->
                Stream.concat(
                        Stream.of("arn:{AWS::Partition}:dynamodb:" + HERE + "table/" + name),
                        stacks.catalog().tables().stream()
                                .filter(table -> table.name().equals(name))
                                .flatMap(table -> table.indexes().stream())
                                .map(index -> "arn:{AWS::Partition}:dynamodb:" + HERE + "table/" + name + "/index/"
                                        + index.name()));
            case Grant.WriteTable _ -> Stream.of("arn:{AWS::Partition}:dynamodb:" + HERE + "table/" + name);
            case Grant.ReadObjects _, Grant.WriteObjects _ ->
                Stream.of("arn:{AWS::Partition}:s3:::" + name + "-{AWS::AccountId}-{AWS::Region}/*");
            case Grant.SendMessages _, Grant.ConsumeMessages _ -> Stream.of("arn:{AWS::Partition}:sqs:" + HERE + name);
            case Grant.StartExecution _, Grant.StartSyncExecution _ ->
                Stream.of("arn:{AWS::Partition}:states:" + HERE + "stateMachine:" + name);
            case Grant.InvokeFunction _ ->
                Stream.of("arn:{AWS::Partition}:lambda:" + HERE + "function:" + name + ":live");
            case Grant.DescribeExecutions _ ->
                Stream.of("arn:{AWS::Partition}:states:" + HERE + "execution:" + name + ":*");
            case Grant.Publish _ -> Stream.of(name);
            case Grant.AnswerTasks() -> Stream.of("*");
        };
    }

    private static Set<String> upkeep(Resource role, String logGroup) {
        var own = "arn:{AWS::Partition}:logs:" + HERE + "log-group:" + logGroup + ":*";
        return allowed(role, Roles.UPKEEP).stream()
                .map(line -> line.replace(own, "the own log group"))
                .map(line -> line.startsWith("kms:") ? line.substring(0, line.indexOf(" on ")) + " on the key" : line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> with(Synthesized stacks, Set<String> upkeep) {
        var all = new TreeSet<>(upkeep);
        if (stacks.deployment().settings().customerKey()) {
            Stream.of("Decrypt", "DescribeKey", "Encrypt", "GenerateDataKey")
                    .forEach(action -> all.add("kms:" + action + " on the key"));
        }
        return all;
    }

    private static Set<String> allowed(Resource role, String policy) {
        var allowed = new TreeSet<String>();
        role.property("Policies")
                .valueStream()
                .filter(own -> own.get("PolicyName").asString().equals(policy))
                .flatMap(own -> own.at("/PolicyDocument/Statement").valueStream())
                .forEach(statement -> Resource.texts(statement.get("Action"))
                        .forEach(action -> Resource.texts(statement.get("Resource"))
                                .forEach(resource -> allowed.add(action + " on " + resource))));
        return allowed;
    }

    private static Stream<JsonNode> statements(Resource role) {
        return role.property("Policies")
                .valueStream()
                .flatMap(policy -> policy.at("/PolicyDocument/Statement").valueStream());
    }
}
