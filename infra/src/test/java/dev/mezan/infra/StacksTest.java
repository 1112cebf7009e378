package dev.mezan.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.catalog.FunctionSpec;
import dev.mezan.catalog.RegistryDocument;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StacksTest {
    private final Synthesized dev = Synthesized.dev();
    private final Synthesized prod = Synthesized.prod();

    @Test
    void thereIsOneStackForEachLifecycle() {
        assertThat(dev.templates()).containsOnlyKeys("mezan-dev-data", "mezan-dev-suite", "mezan-dev-api");
    }

    @ParameterizedTest
    @MethodSource("dev.mezan.infra.Synthesized#onAws")
    void everyFunctionIsJavaOnArmWithASnapshotAndTraces(Synthesized stacks) {
        assertThat(stacks.resources("AWS::Lambda::Function")).allSatisfy(function -> {
            assertThat(function.text("Runtime")).isEqualTo("java25");
            assertThat(Resource.texts(function.property("Architectures"))).containsExactly("arm64");
            assertThat(function.text("/SnapStart/ApplyOn")).isEqualTo("PublishedVersions");
            assertThat(function.text("/TracingConfig/Mode")).isEqualTo("Active");
        });
    }

    @ParameterizedTest
    @MethodSource("dev.mezan.infra.Synthesized#onAws")
    void everyFunctionHasAVersionThatIsLive(Synthesized stacks) {
        var aliases = stacks.resources("AWS::Lambda::Alias");
        assertThat(aliases).hasSameSizeAs(stacks.catalog().functions()).allSatisfy(alias -> {
            assertThat(alias.text("Name")).isEqualTo("live");
            assertThat(alias.text("FunctionVersion")).contains("CurrentVersion").endsWith(".Version}");
        });
    }

    @ParameterizedTest
    @MethodSource("dev.mezan.infra.Synthesized#onAws")
    void everyLogIsForgottenInTimeAndGoesWithItsStack(Synthesized stacks) {
        var groups = stacks.resources("AWS::Logs::LogGroup");
        assertThat(groups).allSatisfy(group -> {
            assertThat(group.property("RetentionInDays").asInt())
                    .isEqualTo(stacks.deployment().settings().logRetentionDays());
            assertThat(group.json().path("DeletionPolicy").asString()).isEqualTo("Delete");
        });
        assertThat(groups)
                .extracting(group -> group.text("LogGroupName"))
                .containsAll(stacks.catalog().functions().stream()
                        .map(FunctionSpec::name)
                        .map("/aws/lambda/"::concat)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("dev.mezan.infra.Synthesized#onAws")
    void nothingIsReachedInTheClear(Synthesized stacks) {
        var denied = Stream.of("AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy")
                .flatMap(type -> stacks.resources(type).stream())
                .toList();
        assertThat(denied)
                .hasSize(stacks.catalog().buckets().size()
                        + 2 * stacks.catalog().queues().size())
                .allSatisfy(policy -> {
                    var statement = policy.property("/PolicyDocument/Statement/0");
                    assertThat(statement.path("Effect").asString()).isEqualTo("Deny");
                    assertThat(statement
                                    .at("/Condition/Bool/aws:SecureTransport")
                                    .asString())
                            .isEqualTo("false");
                });
    }

    @ParameterizedTest
    @MethodSource("dev.mezan.infra.Synthesized#onAws")
    void nobodyOutsideSeesABucket(Synthesized stacks) {
        assertThat(stacks.resources("AWS::S3::Bucket"))
                .isNotEmpty()
                .allSatisfy(bucket -> assertThat(bucket.property("PublicAccessBlockConfiguration")
                                .valueStream()
                                .map(block -> block.asBoolean()))
                        .hasSize(4)
                        .doesNotContain(false));
    }

    @Test
    void aStageThatMayBeThrownAwayIsThrownAwayWithItsStacks() {
        assertThat(stateful(dev))
                .allSatisfy(resource -> assertThat(
                                resource.json().path("DeletionPolicy").asString())
                        .isEqualTo("Delete"));
        assertThat(dev.resources("AWS::DynamoDB::Table")).allSatisfy(table -> {
            assertThat(table.property("DeletionProtectionEnabled").asBoolean()).isFalse();
            assertThat(table.property("SSESpecification").isMissingNode()).isTrue();
        });
        assertThat(dev.resources("AWS::KMS::Key")).isEmpty();
    }

    @Test
    void whatAStageMustNotLoseStaysAndCanBeGotBack() {
        assertThat(stateful(prod)).allSatisfy(resource -> {
            assertThat(resource.json().path("DeletionPolicy").asString()).isEqualTo("Retain");
            assertThat(resource.json().path("UpdateReplacePolicy").asString()).isEqualTo("Retain");
        });
        assertThat(prod.resources("AWS::DynamoDB::Table")).allSatisfy(table -> {
            assertThat(table.property("DeletionProtectionEnabled").asBoolean()).isTrue();
            assertThat(table.property("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                            .asBoolean())
                    .isTrue();
            assertThat(table.text("/SSESpecification/KMSMasterKeyId")).isEqualTo("{DataKey.Arn}");
        });
        assertThat(prod.resources("AWS::SQS::Queue"))
                .allSatisfy(queue -> assertThat(queue.text("KmsMasterKeyId")).isEqualTo("{DataKey.Arn}"));
        assertThat(prod.resource("AWS::KMS::Key", "EnableKeyRotation", "true")).isNotNull();
    }

    private static List<Resource> stateful(Synthesized stacks) {
        return Stream.of("AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::Cognito::UserPool")
                .flatMap(type -> stacks.resources(type).stream())
                .toList();
    }

    @Test
    void oneAlarmWatchesAllDeadLetters() {
        var alarm = dev.resource("AWS::CloudWatch::Alarm", "AlarmName", "mezan-dev-dead-letters");
        var watched = alarm.property("Metrics")
                .valueStream()
                .map(metric ->
                        metric.at("/MetricStat/Metric/Dimensions/0/Value").asString(""))
                .filter(name -> !name.isEmpty());
        assertThat(watched)
                .containsExactlyInAnyOrder(
                        "mezan-dev-intake-urgent-dead-letters",
                        "mezan-dev-intake-normal-dead-letters",
                        "mezan-dev-intake-bulk-dead-letters");
        assertThat(dev.resources("AWS::SNS::Topic")).isEmpty();
    }

    @Test
    void theAgentsAndWorkflowsArePublishedWheneverTheyChanged() {
        var registry = dev.resources("Custom::MezanRegistry");
        assertThat(registry).singleElement().satisfies(resource -> {
            assertThat(resource.text("Registry"))
                    .isEqualTo(RegistryDocument.of(dev.catalog()).sha256());
            assertThat(resource.text("ServiceToken")).startsWith("{PublishLive");
        });
    }

    @Test
    void theApiIsLimitedAndLogged() {
        var stage = dev.resource("AWS::ApiGatewayV2::Stage", "StageName", "$default");
        assertThat(stage.property("/DefaultRouteSettings/ThrottlingRateLimit").asInt())
                .isEqualTo(50);
        assertThat(stage.property("/DefaultRouteSettings/ThrottlingBurstLimit").asInt())
                .isEqualTo(100);
        assertThat(stage.text("/AccessLogSettings/Format"))
                .contains("$context.requestId")
                .doesNotContain("sourceIp");
    }

    @Test
    void whatOneStartsWithIsInTheOutputs() {
        assertThat(dev.template("api").get("Outputs").propertyNames())
                .contains("ApiAddress", "UserPoolId", "PeopleClientId", "MachineClientId", "SignInAddress");
        assertThat(dev.template("data").get("Outputs").propertyNames())
                .contains("IntakeUrgentUrl", "IntakeNormalUrl", "IntakeBulkUrl");
    }

    @Test
    void theEmulatorGetsABootstrapOnThisProcessorAndNoSnapshot() {
        assertThat(Synthesized.emulator().resources("AWS::Lambda::Function")).allSatisfy(function -> {
            assertThat(function.text("Runtime")).isEqualTo("provided.al2023");
            assertThat(Resource.texts(function.property("Architectures"))).containsExactly("x86_64");
            assertThat(function.property("SnapStart").isMissingNode()).isTrue();
        });
    }
}
