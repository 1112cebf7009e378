package dev.mezan.runtime;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.ClientSettings;
import dev.mezan.aws.LostRuns;
import dev.mezan.aws.Variables;
import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.catalog.Grant;
import dev.mezan.catalog.Names;
import dev.mezan.core.problem.MezanException;
import dev.mezan.runtime.account.Account;
import dev.mezan.runtime.dynamodb.DynamoDbService;
import dev.mezan.runtime.dynamodb.DynamoDbStore;
import dev.mezan.runtime.endpoint.AwsRouter;
import dev.mezan.runtime.endpoint.HttpEndpoint;
import dev.mezan.runtime.endpoint.Identities;
import dev.mezan.runtime.endpoint.Pages;
import dev.mezan.runtime.endpoint.Part;
import dev.mezan.runtime.endpoint.RouterHttpClient;
import dev.mezan.runtime.fault.Faults;
import dev.mezan.runtime.httpapi.ApiRate;
import dev.mezan.runtime.httpapi.HttpApi;
import dev.mezan.runtime.httpapi.jwt.TokenService;
import dev.mezan.runtime.httpapi.jwt.TokenSettings;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.s3.S3Service;
import dev.mezan.runtime.s3.S3Store;
import dev.mezan.runtime.sqs.SqsService;
import dev.mezan.runtime.sqs.SqsStore;
import dev.mezan.runtime.states.ExecutionSettings;
import dev.mezan.runtime.states.integration.sdk.Routes;
import dev.mezan.runtime.states.integration.sdk.SdkClients;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;

/** The suite in this JVM: everything that the catalog lists, behind one AWS endpoint, which serves the HTTP API too. */
public final class LocalSuite implements AutoCloseable {
    private static final AwsBasicCredentials DEVELOPER = AwsBasicCredentials.create("test", "test");

    /** What requests to the suite's services are signed for. */
    private static final Set<String> SERVICES = Set.of("dynamodb", "sqs", "s3", "lambda", "states");

    /** The page that the suite's functions post notices of the inbox to, unless the environment names a webhook. */
    public static final String NOTICES = "notices";

    private final Instant began = Instant.now();
    private final Identities identities = new Identities();
    private final Meter meter = new Meter();
    private final AwsRouter router = new AwsRouter(identities);
    private final Pages pages = new Pages();
    private final Optional<DataFolder> data;
    private final Part<DynamoDbStore> dynamoDb;
    private final Part<SqsStore> sqs;
    private final Part<S3Store> s3;
    private final Part<Published> published;
    private final Part<EventSources> intake;
    private final HttpEndpoint endpoint;
    private final Compute compute;
    private final TokenService tokens;
    private volatile Resumed resumed = Resumed.NOTHING;

    private LocalSuite(SuiteSettings settings, Catalog catalog, Optional<DataFolder> data) {
        this.data = data;
        var address = new CompletableFuture<URI>();
        dynamoDb = new Part<>("dynamodb", () -> DynamoDbStore.open(place("dynamodb"), catalog.tables()));
        sqs = new Part<>("sqs", () -> SqsStore.open(place("sqs"), address.get(), catalog));
        s3 = new Part<>("s3", () -> S3Store.open(place("s3"), catalog.buckets(), InstantSource.system()));
        router.serve(new DynamoDbService(dynamoDb, meter));
        router.serve(new SqsService(sqs, meter));
        router.serve(new S3Service(s3, meter, InstantSource.system()));
        published = new Part<>("workflows", () -> Published.to(clients().dynamoDb(), catalog));
        intake = new Part<>("intake", () -> openIntake(catalog));
        compute = new Compute(catalog, doors(settings), executions(settings));
        compute.serve(router, pages);
        pages.add(NOTICES, new NoticesPage(line -> log().info("{}", line)));
        pages.add("health", new HealthPage(parts()));
        tokens = TokenService.of(
                TokenSettings.of(settings.environment()),
                place("http-api"),
                new TokenService.Api(address::join, HttpApi.scopes(catalog.routes()), InstantSource.system()));
        pages.add(TokenService.PAGE, tokens::answer);
        // First the port, which may be taken: then nothing else has been started.
        var api = compute.api(tokens.authorizer(), ApiRate.of(settings.environment()));
        endpoint = HttpEndpoint.open(settings.port(), router, pages, tokens, api);
        address.complete(endpoint.address());
        Optional.ofNullable(settings.environment().get("HOME"))
                .ifPresent(home -> tokens.open(Path.of(home), endpoint.address().getPort()));
        if (settings.eager()) {
            parts().forEach(Part::start);
        }
    }

    /**
     * Starts a suite; it answers when this returns, though its parts may still be starting.
     *
     * @throws MezanException if the port is taken, the data folder can't be used or is used by another suite, the mock
     *     configuration can't be read, or a machine of the catalog has a task that nothing can do
     */
    public static LocalSuite start(SuiteSettings settings, Catalog catalog) {
        QuietLogs.settle();
        var data = settings.data().map(DataFolder::take);
        try {
            return new LocalSuite(settings, catalog, data);
        } catch (RuntimeException e) {
            data.ifPresent(LocalSuite::letGo);
            throw e;
        }
    }

    /** Where it answers. */
    public URI endpoint() {
        return endpoint.address();
    }

    /** Waits until every part runs. */
    public void awaitReady() {
        parts().forEach(Part::start);
        parts().forEach(Part::get);
    }

    /** Waits until workflows and agents can be looked up. */
    public void awaitPublished() {
        var _ = published.get();
    }

    /** What went on again from an earlier start; nothing before {@link #awaitIntake}. */
    public Resumed resumed() {
        return resumed;
    }

    /** Waits until runs can be started in each way; what they don't need, such as S3, starts when it is first used. */
    public void awaitIntake() {
        var _ = intake.get();
    }

    /** Clients of a developer, who may do everything; they skip the socket. */
    public AwsClients clients() {
        return clients(DEVELOPER);
    }

    /** Clients of a function or state machine of the catalog, which may do what its grants say; they skip the socket. */
    public AwsClients clients(String name, List<Grant> grants) {
        return clients(identities.issue(name, grants));
    }

    /** What the suite has used since it started. */
    public Meter meter() {
        return meter;
    }

    /** Where somebody who plays with failures says which tasks fail. */
    public Faults faults() {
        return compute.faults();
    }

    /** Where further services are added. */
    public AwsRouter router() {
        return router;
    }

    /** Where further pages are added. */
    public Pages pages() {
        return pages;
    }

    /** Stops listening, lets requests under way end, stops the parts and lets go of the data folder. */
    @Override
    public void close() {
        stop(intake);
        endpoint.close();
        tokens.close();
        compute.close();
        List.of(published, s3, sqs, dynamoDb).forEach(LocalSuite::stop);
        data.ifPresent(LocalSuite::letGo);
    }

    /** Clients of one of the catalog's; of another, which no grants bound, a developer's. */
    private AwsClients clients(AwsBasicCredentials credentials) {
        var settings = ClientSettings.of(endpoint(), Region.US_EAST_1, StaticCredentialsProvider.create(credentials));
        return AwsClients.of(settings.over(new RouterHttpClient(router)));
    }

    /** A function that is invoked while the suite starts finds the workflows and agents even so. */
    private AwsClients clientsOfFunction(String name, List<Grant> grants) {
        awaitPublished();
        return clients(name, grants);
    }

    private Doors doors(SuiteSettings settings) {
        // The address of every service is this suite's own; only services that it does not have may be elsewhere.
        var elsewhere = new HashMap<>(settings.environment());
        elsewhere.remove(Routes.EVERY_SERVICE);
        var services = new SdkClients(new Routes(SERVICES, elsewhere), new RouterHttpClient(router));
        return new Doors(
                this::clientsOfFunction,
                () -> clients(),
                machine -> machine.grants()
                        .map(grants -> identities.issue(machine.name(), grants))
                        .orElse(DEVELOPER),
                services,
                meter,
                () -> settings.environment()
                        .getOrDefault(Variables.NOTIFY_WEBHOOK, endpoint() + Pages.PREFIX + NOTICES),
                settings.isolated() ? Optional.of(this::access) : Optional.empty());
    }

    /** What leads a function's process to this suite, as the function that it is. */
    private Map<String, String> access(FunctionSpec function) {
        awaitPublished();
        var keys = identities.issue(function.name(), function.grants());
        return Map.of(
                "AWS_ENDPOINT_URL", endpoint().toString(),
                "AWS_REGION", Region.US_EAST_1.id(),
                "AWS_ACCESS_KEY_ID", keys.accessKeyId(),
                "AWS_SECRET_ACCESS_KEY", keys.secretAccessKey());
    }

    private List<Part<?>> parts() {
        return List.of(dynamoDb, sqs, s3, published, intake);
    }

    /** What had not ended when the suite stopped goes on first, then messages are taken. */
    private EventSources openIntake(Catalog catalog) {
        sqs.start();
        awaitPublished();
        var _ = sqs.get();
        var goingOn = compute.resume();
        data.ifPresent(_ -> {
            resumed = new Resumed(
                    goingOn.standard(), goingOn.express().size(), sqs.get().restored());
            if (catalog.tables().stream().anyMatch(table -> table.name().equals(Names.RUNS))) {
                endLost(goingOn.express());
            }
        });
        compute.keepSchedules();
        return compute.eventSources(endpoint() + "/" + Account.LOCAL.id() + "/").start();
    }

    /** In its own time: nobody waits for a run that was lost. Runs that came in while it starts are no such ones. */
    private void endLost(Set<String> alive) {
        Thread.ofVirtual().name("lost-runs").start(() -> {
            try {
                new LostRuns(clients().dynamoDb(), Names.RUNS).end(alive, began, Instant.now());
            } catch (SdkException e) {
                log().warn("Runs whose execution was lost could not be ended: {}", e.getMessage());
            }
        });
    }

    private ExecutionSettings executions(SuiteSettings settings) {
        return place("executions")
                .map(ExecutionSettings.IN_MEMORY::in)
                .orElse(ExecutionSettings.IN_MEMORY)
                .with(settings.testCases());
    }

    private Optional<Path> place(String part) {
        return data.map(folder -> folder.of(part));
    }

    @SuppressWarnings("CatchingUnchecked") // One part that does not stop must not keep the others from stopping.
    private static void stop(Part<?> part) {
        try {
            part.stop();
        } catch (Exception e) {
            log().warn("The part {} did not stop cleanly", part.name(), e);
        }
    }

    private static void letGo(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            log().warn("The lock of the data folder could not be let go; it ends with the process", e);
        }
    }

    /** Not a constant: it must not be made before the logs are settled. */
    private static Logger log() {
        return LoggerFactory.getLogger(LocalSuite.class);
    }
}
