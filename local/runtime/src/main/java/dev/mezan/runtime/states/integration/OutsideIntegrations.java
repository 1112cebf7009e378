package dev.mezan.runtime.states.integration;

import dev.mezan.aws.Once;
import dev.mezan.runtime.states.integration.ServiceCalls.Target;
import dev.mezan.runtime.states.integration.sdk.MemberNames;
import dev.mezan.runtime.states.integration.sdk.Route;
import dev.mezan.runtime.states.integration.sdk.SdkAction;
import dev.mezan.runtime.states.integration.sdk.SdkCaller;
import dev.mezan.runtime.states.integration.sdk.SdkClients;
import dev.mezan.runtime.states.integration.sdk.SdkServices;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Optional;

/** What no suite has of its own: HTTP APIs, and the models of Bedrock. */
final class OutsideIntegrations implements Integrations {
    private final SdkClients clients;
    private final ServiceCalls calls;
    private final Once<HttpClient> http = new Once<>(() ->
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build());

    OutsideIntegrations(SdkClients clients, MachineIdentities identities) {
        var caller = new SdkCaller(clients, new MemberNames.OfTheSdk(), Instant::toEpochMilli);
        this.clients = clients;
        this.calls =
                new ServiceCalls(caller, identities, new ErrorWording.OfTheService("Bedrock", "AmazonBedrockRuntime"));
    }

    @Override
    public Optional<Found> find(String resource) {
        return Resource.of(resource).filter(parsed -> !parsed.sdk()).flatMap(parsed -> switch (parsed.title()) {
            case "http:invoke" -> Optional.of(new Found.Ready(new HttpInvokeTask(http)));
            case "bedrock:invokeModel" -> Optional.of(models());
            default -> Optional.empty();
        });
    }

    private Found models() {
        var service = SdkServices.find("bedrockruntime").orElseThrow();
        if (clients.route(service) instanceof Route.Nowhere(String reason)) {
            return new Found.Missing(reason);
        }
        var action = SdkAction.find(service, "invokeModel").orElseThrow();
        return new Found.Ready(new InvokeModelTask(new SdkTask(calls, new Target(service, action))));
    }
}
