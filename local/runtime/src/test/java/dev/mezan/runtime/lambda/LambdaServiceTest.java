package dev.mezan.runtime.lambda;

import static dev.mezan.runtime.lambda.TestFleet.function;
import static dev.mezan.runtime.lambda.TestFleet.reserved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.catalog.EventSourceSpec;
import dev.mezan.runtime.endpoint.AwsRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** The service as the real SDK's client sees it. */
class LambdaServiceTest {
    private final TestFleet suite = new TestFleet(
            function(Handlers.Echo.class),
            function(Handlers.Equipped.class),
            function(Handlers.Throwing.class),
            reserved(Handlers.Greeter.class, 0));
    private final LambdaService service = new LambdaService(
            suite.fleet,
            List.of(new EventSourceSpec("mezan-intake-normal", "Echo", 10, Duration.ZERO, 5)),
            suite.parts);
    private final LambdaClient client = LambdaClient.builder()
            .httpClient(new ServiceHttpClient(service))
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .overrideConfiguration(settings -> settings.retryStrategy(retry -> retry.maxAttempts(1)))
            .build();

    @Test
    void invokeGivesThePayloadBack() {
        var response = client.invoke(request -> request.functionName("Echo").payload(SdkBytes.fromUtf8String("{}")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.executedVersion()).isEqualTo("$LATEST");
        assertThat(response.functionError()).isNull();
        assertThat(response.payload().asUtf8String()).isEqualTo("{}");
    }

    @Test
    void invokeTellsAFunctionsErrorInAHeader() {
        var response = client.invoke(request -> request.functionName("Throwing"));
        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(response.payload().asUtf8String()).contains("IllegalArgumentException");
    }

    @Test
    void theTailOfTheLogComesWithTheAnswerIfAskedFor() {
        var response =
                client.invoke(request -> request.functionName("arn:aws:lambda:us-east-1:000000000000:function:Equipped")
                        .logType(LogType.TAIL));
        var log = new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8);
        assertThat(log.lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("START RequestId: "),
                        line -> assertThat(line).isEqualTo("table is mezan-runs"),
                        line -> assertThat(line).startsWith("END RequestId: "),
                        line -> assertThat(line).contains("Billed Duration: 1 ms\tMemory Size: 512 MB"));
    }

    @Test
    void eventsAreTakenAndDryRunsInvokeNothing() {
        assertThat(client.invoke(request -> request.functionName("Echo").invocationType(InvocationType.EVENT))
                        .statusCode())
                .isEqualTo(202);
        assertThat(client.invoke(request -> request.functionName("Echo").invocationType(InvocationType.DRY_RUN))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void errorsAreThoseOfTheService() {
        assertThatThrownBy(() -> client.invoke(request -> request.functionName("Ecco")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Function not found: arn:aws:lambda:us-east-1:000000000000:function:Ecco");
        assertThatThrownBy(() -> client.invoke(
                        request -> request.functionName("Echo").payload(SdkBytes.fromUtf8String("{\"a\":"))))
                .isInstanceOf(InvalidRequestContentException.class);
        assertThatThrownBy(() -> client.invoke(request -> request.functionName("Greeter")))
                .isInstanceOfSatisfying(
                        TooManyRequestsException.class,
                        error -> assertThat(error.reasonAsString())
                                .isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded"));
        assertThatThrownBy(() -> client.deleteFunction(request -> request.functionName("Echo")))
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("has no operation for DELETE /2015-03-31/functions/Echo");
    }

    @Test
    void functionsAndEventSourcesAreListed() {
        assertThat(client.listFunctions().functions())
                .extracting(function -> function.functionName() + " " + function.memorySize())
                .containsExactly("Echo 512", "Equipped 512", "Greeter 512", "Throwing 512");
        assertThat(client.getFunction(request -> request.functionName("Greeter"))
                        .concurrency()
                        .reservedConcurrentExecutions())
                .isZero();
        assertThat(client.getFunctionConfiguration(request -> request.functionName("Echo"))
                        .handler())
                .isEqualTo(Handlers.Echo.class.getName());
        assertThat(client.listEventSourceMappings().eventSourceMappings())
                .singleElement()
                .satisfies(mapping -> assertThat(mapping.eventSourceArn())
                        .isEqualTo("arn:aws:sqs:us-east-1:000000000000:mezan-intake-normal"));
    }

    @Test
    void whatARequestNeedsIsToldByItsPath() {
        var invoke = new AwsRequest("POST", "/2015-03-31/functions/Echo/invocations", "", Map.of(), new byte[0]);
        assertThat(service.access(invoke).action()).isEqualTo("lambda:InvokeFunction");
        assertThat(service.access(invoke).resource()).isEqualTo("Echo");
        var list = new AwsRequest("GET", "/2015-03-31/functions/", "", Map.of(), new byte[0]);
        assertThat(service.access(list).action()).isEqualTo("lambda:ListFunctions");
        assertThat(service.denied(invoke, "no").status()).isEqualTo(403);
    }
}
