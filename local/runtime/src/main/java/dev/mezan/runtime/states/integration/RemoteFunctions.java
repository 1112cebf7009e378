package dev.mezan.runtime.states.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.runtime.states.Machine;
import dev.mezan.runtime.states.integration.sdk.Route;
import dev.mezan.runtime.states.integration.sdk.SdkClients;
import dev.mezan.runtime.states.integration.sdk.SdkService;
import dev.mezan.runtime.states.integration.sdk.SdkServices;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * The functions of a Lambda that is somewhere else.
 *
 * @param clients lead there
 * @param identities say whose requests they are
 */
record RemoteFunctions(SdkClients clients, MachineIdentities identities) implements Functions {
    private static final ErrorWording WORDING = new ErrorWording.OfTheService("Lambda", "AWSLambda");
    private static final SdkService LAMBDA = SdkServices.find("lambda").orElseThrow();

    @Override
    public Optional<String> missing() {
        return clients.route(LAMBDA) instanceof Route.Nowhere(String reason) ? Optional.of(reason) : Optional.empty();
    }

    @Override
    public Answered invoke(Invoked invoked, Machine machine) throws TaskFailure, InterruptedException {
        try {
            var region = machine.account().region();
            var client = (LambdaClient) clients.client(LAMBDA, region);
            return answered(client.invoke(request(invoked, machine)));
        } catch (SdkClients.Unreachable e) {
            throw new TaskFailure("States.Runtime", e.reason());
        } catch (SdkException e) {
            throw WORDING.failure(LAMBDA, e);
        }
    }

    private InvokeRequest request(Invoked invoked, Machine machine) {
        var credentials = StaticCredentialsProvider.create(identities.credentials(machine));
        return InvokeRequest.builder()
                .functionName(invoked.function())
                .payload(SdkBytes.fromByteArray(invoked.payload()))
                .invocationType(invoked.later() ? InvocationType.EVENT : InvocationType.REQUEST_RESPONSE)
                .overrideConfiguration(settings -> settings.credentialsProvider(credentials))
                .build();
    }

    private static Answered answered(InvokeResponse response) throws TaskFailure {
        var text = response.payload() == null ? "" : response.payload().asString(UTF_8);
        if (response.functionError() != null) {
            throw new TaskFailure(errorType(text), text);
        }
        return new Answered(response.statusCode(), value(text), ResponseMetadata.of(response));
    }

    private static @Nullable Object value(String text) {
        try {
            return text.isEmpty() ? "" : Json.read(text);
        } catch (InvalidJson e) {
            return text;
        }
    }

    private static String errorType(String payload) {
        return value(payload) instanceof Map<?, ?> error && error.get("errorType") instanceof String type
                ? type
                : "Lambda.Unknown";
    }
}
