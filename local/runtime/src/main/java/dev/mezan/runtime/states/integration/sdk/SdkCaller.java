package dev.mezan.runtime.states.integration.sdk;

import dev.mezan.runtime.states.integration.sdk.SdkAction.Body;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.Buildable;

/** Calls actions of services with parameters and answers in JSON. */
public final class SdkCaller {
    private final SdkClients clients;
    private final RequestReader requests;
    private final ResponseWriter responses;

    /**
     * A caller that goes through these clients.
     *
     * @param names how it writes members
     * @param times how it writes points in time
     */
    public SdkCaller(SdkClients clients, MemberNames names, Function<Instant, Object> times) {
        this.clients = clients;
        this.requests = new RequestReader(names);
        this.responses = new ResponseWriter(names, times);
    }

    /**
     * Calls an action and waits for its answer.
     *
     * @throws InvalidParameter if the action has no such parameter
     * @throws SdkClients.Unreachable if there is no way to the service
     * @throws software.amazon.awssdk.core.exception.SdkException if the service does not do it
     */
    public Answer call(SdkService service, SdkAction action, Call call)
            throws InvalidParameter, SdkClients.Unreachable {
        var parameters = new LinkedHashMap<Object, @Nullable Object>(call.parameters());
        var sent = action.body() == Body.SENT
                ? Optional.ofNullable(parameters.remove(SdkAction.BODY)).map(Scalars::bytes)
                : Optional.<byte[]>empty();
        var builder = action.request();
        requests.fill(builder, parameters);
        var client = clients.client(service, call.region());
        var answer = action.call(client, signed(builder, call), sent);
        var members = responses.write((SdkPojo) answer.response());
        answer.body().ifPresent(body -> members.put(SdkAction.BODY, Scalars.text(body)));
        return new Answer(members, answer.response());
    }

    private static AwsRequest signed(SdkPojo builder, Call call) {
        var request = (AwsRequest) ((Buildable) builder).build();
        return request.toBuilder()
                .overrideConfiguration(
                        settings -> settings.credentialsProvider(StaticCredentialsProvider.create(call.credentials())))
                .build();
    }

    /**
     * What a service answered.
     *
     * @param members the members, as JSON
     * @param response all of it
     */
    public record Answer(Map<String, @Nullable Object> members, AwsResponse response) {}
}
