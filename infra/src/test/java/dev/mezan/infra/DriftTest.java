package dev.mezan.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.catalog.EventSourceSpec;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.catalog.QueueSpec;
import dev.mezan.catalog.RouteSpec;
import dev.mezan.catalog.ScheduleSpec;
import dev.mezan.catalog.Shipped;
import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.catalog.TableSpec;
import dev.mezan.core.json.Json;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Holds the templates to the catalog, of which the local suite is built too: the same parts, each with the same limits.
 * What each may do is in {@link PoliciesTest}.
 */
class DriftTest {
    private static Stream<Synthesized> everywhere() {
        return Stream.concat(Synthesized.onAws(), Stream.of(Synthesized.emulator()));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void theFunctionsAreTheCatalogs(Synthesized stacks) {
        assertThat(stacks.resources("AWS::Lambda::Function").stream().map(DriftTest::function))
                .containsExactlyInAnyOrderElementsOf(stacks.catalog().functions().stream()
                        .map(spec -> function(spec, stacks))
                        .toList());
    }

    private static List<Object> function(Resource resource) {
        return List.of(
                resource.text("FunctionName"),
                resource.text("Handler"),
                resource.property("Timeout").asLong(),
                resource.property("MemorySize").asInt(),
                resource.property("ReservedConcurrentExecutions").asInt(-1),
                resource.property("/Environment/Variables")
                        .propertyStream()
                        .map(variable -> variable.getKey() + "=" + Resource.text(variable.getValue()))
                        .sorted()
                        .toList());
    }

    private static List<Object> function(FunctionSpec spec, Synthesized stacks) {
        var bucket = stacks.catalog().buckets().getFirst().name();
        return List.of(
                spec.name(),
                spec.handler().getName() + "::handleRequest",
                spec.timeout().toSeconds(),
                spec.memoryMb(),
                stacks.deployment().settings().reservedConcurrency()
                        ? spec.reservedConcurrency().orElse(-1)
                        : -1,
                spec.variables().entrySet().stream()
                        .map(variable -> variable.getKey() + "="
                                + (variable.getValue().equals(bucket)
                                        ? bucket + "-{AWS::AccountId}-{AWS::Region}"
                                        : variable.getValue()))
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void theTablesAreTheCatalogs(Synthesized stacks) {
        assertThat(stacks.resources("AWS::DynamoDB::Table").stream().map(DriftTest::table))
                .containsExactlyInAnyOrderElementsOf(
                        stacks.catalog().tables().stream().map(DriftTest::table).toList());
    }

    private static List<Object> table(Resource resource) {
        return List.of(
                resource.text("TableName"),
                keys(resource.property("KeySchema")),
                resource.text("/TimeToLiveSpecification/AttributeName"),
                resource.property("GlobalSecondaryIndexes")
                        .valueStream()
                        .map(index -> index.get("IndexName").asString()
                                + keys(index.get("KeySchema"))
                                + Resource.texts(index.at("/Projection/NonKeyAttributes")))
                        .toList());
    }

    private static List<Object> table(TableSpec spec) {
        return List.of(
                spec.name(),
                keys(spec.partitionKey(), spec.sortKey()),
                spec.timeToLive(),
                spec.indexes().stream()
                        .map(index -> index.name() + keys(index.partitionKey(), index.sortKey()) + index.projected())
                        .toList());
    }

    private static String keys(JsonNode schema) {
        return keys(
                schema.at("/0/AttributeName").asString(),
                schema.at("/1/AttributeName").asString());
    }

    private static String keys(String partition, String sort) {
        return "(" + partition + ", " + sort + ")";
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void theBucketsAreTheCatalogs(Synthesized stacks) {
        assertThat(stacks.resources("AWS::S3::Bucket").stream()
                        .map(bucket -> bucket.text("BucketName") + " "
                                + bucket.property("/LifecycleConfiguration/Rules/0/ExpirationInDays")
                                        .asLong()))
                .containsExactlyInAnyOrderElementsOf(stacks.catalog().buckets().stream()
                        .map(spec -> spec.name() + "-{AWS::AccountId}-{AWS::Region} "
                                + spec.expiry().toDays())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void theQueuesAreTheCatalogsEachWithItsDeadLetters(Synthesized stacks) {
        var queues = stacks.resources("AWS::SQS::Queue");
        assertThat(queues)
                .extracting(queue -> queue.text("QueueName"))
                .containsExactlyInAnyOrderElementsOf(stacks.catalog().queues().stream()
                        .flatMap(spec -> Stream.of(spec.name(), spec.deadLetters()))
                        .toList());
        assertThat(stacks.catalog().queues()).isNotEmpty().allSatisfy(spec -> isAsItsSpec(stacks, spec));
    }

    private static void isAsItsSpec(Synthesized stacks, QueueSpec spec) {
        var queue = stacks.resource("AWS::SQS::Queue", "QueueName", spec.name());
        var dead = stacks.resource("AWS::SQS::Queue", "QueueName", spec.deadLetters());
        assertThat(queue.property("VisibilityTimeout").asLong())
                .isEqualTo(spec.visibility().toSeconds());
        assertThat(queue.property("MessageRetentionPeriod").asLong())
                .isEqualTo(spec.retention().toSeconds());
        assertThat(queue.property("/RedrivePolicy/maxReceiveCount").asInt()).isEqualTo(spec.maxReceiveCount());
        assertThat(queue.text("/RedrivePolicy/deadLetterTargetArn")).isEqualTo("{" + dead.id() + ".Arn}");
        assertThat(dead.property("RedrivePolicy").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void theEventSourcesAreTheCatalogs(Synthesized stacks) {
        var sources = stacks.resources("AWS::Lambda::EventSourceMapping");
        assertThat(sources)
                .extracting(source -> List.<Object>of(
                        source.text("EventSourceArn"),
                        source.property("BatchSize").asInt(),
                        source.property("MaximumBatchingWindowInSeconds").asLong(),
                        source.property("/ScalingConfig/MaximumConcurrency").asInt(),
                        Resource.texts(source.property("FunctionResponseTypes"))))
                .containsExactlyInAnyOrderElementsOf(stacks.catalog().eventSources().stream()
                        .map(DriftTest::source)
                        .toList());
        assertThat(sources)
                .allSatisfy(source -> assertThat(source.text("FunctionName")).startsWith("{DispatchLive"));
    }

    private static List<Object> source(EventSourceSpec spec) {
        return List.of(
                "arn:{AWS::Partition}:sqs:{AWS::Region}:{AWS::AccountId}:" + spec.queue(),
                spec.batchSize(),
                spec.window().toSeconds(),
                spec.maximumConcurrency(),
                List.of("ReportBatchItemFailures"));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void theStateMachinesAreTheCatalogsAndTheirStatesAreTheFiles(Synthesized stacks) {
        var machines = stacks.resources("AWS::StepFunctions::StateMachine");
        assertThat(machines)
                .extracting(machine -> machine.text("StateMachineName") + " " + machine.text("StateMachineType"))
                .containsExactlyInAnyOrderElementsOf(stacks.catalog().stateMachines().stream()
                        .map(spec -> spec.name() + " " + spec.type())
                        .toList());
        assertThat(stacks.catalog().stateMachines()).allSatisfy(spec -> {
            var machine = stacks.resource("AWS::StepFunctions::StateMachine", "StateMachineName", spec.name());
            assertThat(Json.parse(machine.text("DefinitionString"), spec.name()))
                    .isEqualTo(filled(spec));
        });
    }

    private static JsonNode filled(StateMachineSpec spec) {
        var text = Shipped.stateMachine(spec.file());
        for (var placeholder : spec.placeholders().entrySet()) {
            text = text.replace("${" + placeholder.getKey() + "}", value(placeholder.getValue()));
        }
        return Json.parse(text, spec.file());
    }

    private static String value(StateMachineSpec.Reference reference) {
        var here = "{AWS::Region}:{AWS::AccountId}:";
        return switch (reference) {
            case StateMachineSpec.Reference.Function(var name) ->
                "arn:{AWS::Partition}:lambda:" + here + "function:" + name + ":live";
            case StateMachineSpec.Reference.StateMachine(var name) ->
                "arn:{AWS::Partition}:states:" + here + "stateMachine:" + name;
            case StateMachineSpec.Reference.Table(var name) -> name;
        };
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void theRoutesAreTheCatalogs(Synthesized stacks) {
        assertThat(stacks.resources("AWS::ApiGatewayV2::Route").stream().map(route -> route(route, stacks)))
                .containsExactlyInAnyOrderElementsOf(
                        stacks.catalog().routes().stream().map(DriftTest::route).toList());
    }

    private static List<Object> route(Resource route, Synthesized stacks) {
        var target = route.text("Target");
        var function = stacks.resources("AWS::ApiGatewayV2::Integration").stream()
                .filter(integration -> target.equals("integrations/{" + integration.id() + "}"))
                .map(integration -> integration.text("IntegrationUri"))
                .toList();
        return List.of(
                route.text("RouteKey"),
                function,
                route.text("AuthorizationType"),
                route.property("AuthorizationScopes")
                        .valueStream()
                        .map(Resource::text)
                        .toList());
    }

    private static List<Object> route(RouteSpec spec) {
        var function =
                "arn:{AWS::Partition}:lambda:{AWS::Region}:{AWS::AccountId}:function:" + spec.function() + ":live";
        var scopes = switch (spec.access()) {
            case RouteSpec.Access.Open() -> List.<String>of();
            case RouteSpec.Access.Scoped(var asked) ->
                asked.stream().map("mezan/"::concat).toList();
        };
        return List.of(spec.key(), List.of(function), scopes.isEmpty() ? "NONE" : "JWT", scopes);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void theSchedulesAreTheCatalogs(Synthesized stacks) {
        assertThat(stacks.resources("AWS::Scheduler::Schedule"))
                .extracting(schedule -> schedule.text("Name") + " " + schedule.text("ScheduleExpression"))
                .containsExactlyInAnyOrderElementsOf(stacks.catalog().schedules().stream()
                        .map(DriftTest::schedule)
                        .toList());
    }

    private static String schedule(ScheduleSpec spec) {
        var minutes = spec.every().toMinutes();
        return spec.name() + " rate(%d %s)".formatted(minutes, minutes == 1 ? "minute" : "minutes");
    }
}
