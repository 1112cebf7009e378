package dev.mezan.runtime;

import dev.mezan.core.problem.MezanException;
import dev.mezan.runtime.account.Account;
import dev.mezan.runtime.endpoint.AwsRouter;
import dev.mezan.runtime.endpoint.HttpEndpoint;
import dev.mezan.runtime.endpoint.Identities;
import dev.mezan.runtime.endpoint.Pages;
import dev.mezan.runtime.endpoint.Part;
import dev.mezan.runtime.endpoint.RouterHttpClient;
import dev.mezan.runtime.lambda.Activity;
import dev.mezan.runtime.lambda.FleetParts;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.states.ExecutionSettings;
import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.MachineFiles;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.integration.EnvironmentIdentities;
import dev.mezan.runtime.states.integration.TaskIntegrations;
import dev.mezan.runtime.states.integration.sdk.Route;
import dev.mezan.runtime.states.integration.sdk.Routes;
import dev.mezan.runtime.states.integration.sdk.SdkClients;
import dev.mezan.runtime.states.integration.sdk.SdkServices;
import dev.mezan.runtime.states.maprun.SuiteObjects;
import dev.mezan.runtime.states.service.StatesService;
import dev.mezan.runtime.time.Surroundings;
import dev.mezan.runtime.time.SystemTimers;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Step Functions alone, to run beside any other emulator: its API, no machines at first, and tasks that call services at
 * the addresses that the environment names. Every role and account is accepted, and no signature is checked.
 */
public final class StatesSuite implements AutoCloseable {
    private final SystemTimers timers = new SystemTimers();
    private final Optional<DataFolder> data;
    private final Executions executions;
    private final HttpEndpoint endpoint;

    private StatesSuite(SuiteSettings settings, Optional<DataFolder> data) {
        this.data = data;
        var surroundings = Surroundings.ofMachine(timers);
        var parts = new FleetParts(Account.LOCAL, surroundings, new Meter(), new Activity());
        var folder = data.map(some -> some.of("executions"));
        var machines = new Machines(parts.account(), surroundings, folder.map(MachineFiles::in));
        var router = new AwsRouter(new Identities());
        var services =
                new SdkClients(new Routes(Set.of("states"), settings.environment()), new RouterHttpClient(router));
        var identities = new EnvironmentIdentities(settings.environment());
        executions = new Executions(
                machines,
                all -> TaskIntegrations.ofServices(machines, services, identities, all),
                parts,
                folder.map(ExecutionSettings.IN_MEMORY::in)
                        .orElse(ExecutionSettings.IN_MEMORY)
                        .with(settings.testCases()),
                new SuiteObjects(arn -> objects(services, identities.credentials(machines.inUse(arn)))));
        var integrations = TaskIntegrations.ofServices(machines, services, identities, executions);
        router.serve(new StatesService(executions, machines, parts, integrations));
        endpoint = open(settings, router);
    }

    private static S3Client objects(SdkClients services, AwsCredentials credentials) {
        var s3 = SdkServices.find("s3").orElseThrow();
        return switch (services.route(s3)) {
            case Route.Remote(URI address) ->
                S3Client.builder()
                        .endpointOverride(address)
                        .forcePathStyle(true)
                        .region(Region.of(Account.LOCAL.region()))
                        .credentialsProvider(StaticCredentialsProvider.create(credentials))
                        .httpClient(UrlConnectionHttpClient.create())
                        .build();
            case Route.Nowhere(String reason) -> throw SdkClientException.create(reason);
            case Route.Own() -> throw SdkClientException.create("This suite has no S3 of its own");
        };
    }

    /**
     * Starts it; it answers when this returns.
     *
     * @throws MezanException if the port is taken, the data folder can't be used or is used by another suite, or the mock
     *     configuration can't be read
     */
    public static StatesSuite start(SuiteSettings settings) {
        QuietLogs.settle();
        var data = settings.data().map(DataFolder::take);
        try {
            return new StatesSuite(settings, data);
        } catch (RuntimeException e) {
            data.ifPresent(StatesSuite::letGo);
            throw e;
        }
    }

    /** Where it answers. */
    public URI endpoint() {
        return endpoint.address();
    }

    /** Stops listening, lets requests under way and executions end, and lets go of the data folder. */
    @Override
    public void close() {
        endpoint.close();
        executions.close();
        timers.close();
        data.ifPresent(StatesSuite::letGo);
    }

    private HttpEndpoint open(SuiteSettings settings, AwsRouter router) {
        var pages = new Pages();
        var states = new Part<AutoCloseable>("states", () -> {
            executions.resume();
            return executions;
        });
        pages.add("health", new HealthPage(List.of(states)));
        var opened = HttpEndpoint.open(settings.port(), router, pages);
        var _ = states.get();
        return opened;
    }

    private static void letGo(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            LoggerFactory.getLogger(StatesSuite.class)
                    .warn("The lock of the data folder could not be let go; it ends with the process", e);
        }
    }
}
