package dev.mezan.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The policy of the guide, with which CloudFormation may make what is in the templates and no more. */
class ExecutionPolicyTest {
    private static final Path POLICY = Path.of("../docs/guides/deploy-execution-policy.json");

    /** The service whose actions make resources of a kind, as IAM calls it. */
    private static final Map<String, String> SERVICES = Map.ofEntries(
            Map.entry("ApiGatewayV2", "apigateway"),
            Map.entry("CloudWatch", "cloudwatch"),
            Map.entry("Cognito", "cognito-idp"),
            Map.entry("DynamoDB", "dynamodb"),
            Map.entry("IAM", "iam"),
            Map.entry("KMS", "kms"),
            Map.entry("Lambda", "lambda"),
            Map.entry("Logs", "logs"),
            Map.entry("S3", "s3"),
            Map.entry("SNS", "sns"),
            Map.entry("SQS", "sqs"),
            Map.entry("Scheduler", "scheduler"),
            Map.entry("StepFunctions", "states"));

    /** Types that are made by other words than create and delete. */
    private static final Map<String, List<String>> OTHER_WORDS = Map.of(
            "AWS::CloudWatch::Alarm", List.of("cloudwatch:PutMetricAlarm", "cloudwatch:DeleteAlarms"),
            "AWS::Cognito::UserPoolResourceServer",
                    List.of("cognito-idp:CreateResourceServer", "cognito-idp:DeleteResourceServer"),
            "AWS::Lambda::Permission", List.of("lambda:AddPermission", "lambda:RemovePermission"),
            "AWS::Lambda::Version", List.of("lambda:PublishVersion", "lambda:DeleteFunction"),
            "AWS::S3::BucketPolicy", List.of("s3:PutBucketPolicy", "s3:DeleteBucketPolicy"),
            "AWS::SNS::Subscription", List.of("sns:Subscribe", "sns:Unsubscribe"),
            "AWS::SNS::TopicPolicy", List.of("sns:SetTopicAttributes"),
            "AWS::SQS::QueuePolicy", List.of("sqs:SetQueueAttributes"),
            "AWS::KMS::Key", List.of("kms:CreateKey", "kms:ScheduleKeyDeletion"),
            "Custom::MezanRegistry", List.of("lambda:InvokeFunction"));

    @Test
    void everyResourceOfTheTemplatesCanBeMadeAndRemovedWithIt() throws IOException {
        var allowed = allowed();
        var wanted = types().flatMap(ExecutionPolicyTest::actions).collect(Collectors.toSet());

        assertThat(allowed).containsAll(wanted);
    }

    @Test
    void itAllowsNoActionByAWildcardAndNoServiceThatNoTemplateUses() throws IOException {
        var used = types().filter(type -> type.startsWith("AWS::"))
                .map(ExecutionPolicyTest::service)
                .toList();

        assertThat(allowed())
                .noneMatch(action -> action.contains("*"))
                .allSatisfy(action -> assertThat(Stream.concat(used.stream(), Stream.of("ssm", "scheduler", "sns")))
                        .contains(action.substring(0, action.indexOf(':'))));
    }

    private static Stream<String> types() {
        return Synthesized.onAws()
                .flatMap(stage -> stage.resources().stream())
                .map(Resource::type)
                .filter(type -> !type.equals("AWS::CDK::Metadata"))
                .distinct();
    }

    private static Stream<String> actions(String type) {
        var others = OTHER_WORDS.get(type);
        if (others != null) {
            return others.stream();
        }
        var service = service(type);
        var kind = type.substring(type.lastIndexOf(':') + 1);
        return service.equals("apigateway")
                ? Stream.of("apigateway:POST", "apigateway:DELETE")
                : Stream.of(service + ":Create" + kind, service + ":Delete" + kind);
    }

    private static String service(String type) {
        var service = SERVICES.get(type.split("::")[1]);
        assertThat(service).as("the service of " + type).isNotNull();
        return String.valueOf(service);
    }

    private static Set<String> allowed() throws IOException {
        return Json.parse(Files.readAllBytes(POLICY))
                .get("Statement")
                .valueStream()
                .flatMap(statement -> statement.get("Action").valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }
}
