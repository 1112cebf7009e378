package dev.mezan.runtime.states.integration;

import dev.mezan.runtime.states.integration.ServiceCalls.Target;
import dev.mezan.runtime.states.integration.sdk.MemberNames;
import dev.mezan.runtime.states.integration.sdk.Route;
import dev.mezan.runtime.states.integration.sdk.SdkAction;
import dev.mezan.runtime.states.integration.sdk.SdkCaller;
import dev.mezan.runtime.states.integration.sdk.SdkClients;
import dev.mezan.runtime.states.integration.sdk.SdkService;
import dev.mezan.runtime.states.integration.sdk.SdkServices;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** The integrations of the AWS SDK. */
final class SdkIntegrations implements Integrations {
    private final SdkClients clients;
    private final ServiceCalls calls;

    SdkIntegrations(SdkClients clients, MachineIdentities identities) {
        var caller = new SdkCaller(clients, new MemberNames.OfTheSdk(), Instant::toString);
        this.clients = clients;
        this.calls = new ServiceCalls(caller, identities, new ErrorWording.OfTheSdk());
    }

    @Override
    public Optional<Found> find(String resource) {
        return Resource.of(resource).filter(Resource::sdk).map(this::find);
    }

    private Found find(Resource resource) {
        var service = SdkServices.find(resource.service());
        if (service.isEmpty()) {
            return new Found.Missing("The local suite can't call the service " + resource.service() + "; it can call "
                    + SdkServices.all().stream()
                            .map(known -> known.names().arn())
                            .collect(Collectors.joining(", ")));
        }
        return clients.route(service.get()) instanceof Route.Nowhere(String reason)
                ? new Found.Missing(reason)
                : find(service.get(), resource.action());
    }

    private Found find(SdkService service, String action) {
        return SdkAction.find(service, action)
                .<Found>map(found -> new Found.Ready(new SdkTask(calls, new Target(service, found))))
                .orElseGet(
                        () -> new Found.Missing("The service " + service.names().arn() + " has no action " + action));
    }
}
