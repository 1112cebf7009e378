package dev.mezan.runtime;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.Variables;
import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.catalog.Grant;
import dev.mezan.catalog.Shipped;
import dev.mezan.core.agent.Rate;
import dev.mezan.core.problem.MezanException;
import dev.mezan.runtime.account.Account;
import dev.mezan.runtime.endpoint.AwsRouter;
import dev.mezan.runtime.endpoint.Pages;
import dev.mezan.runtime.fault.Faults;
import dev.mezan.runtime.fault.FaultsPage;
import dev.mezan.runtime.httpapi.ApiParts;
import dev.mezan.runtime.httpapi.HttpApi;
import dev.mezan.runtime.httpapi.jwt.JwtAuthorizer;
import dev.mezan.runtime.lambda.Activity;
import dev.mezan.runtime.lambda.FleetParts;
import dev.mezan.runtime.lambda.FunctionFleet;
import dev.mezan.runtime.lambda.LambdaService;
import dev.mezan.runtime.lambda.Limits;
import dev.mezan.runtime.lambda.isolated.IsolatedFunctions;
import dev.mezan.runtime.meter.Prices;
import dev.mezan.runtime.schedule.Schedules;
import dev.mezan.runtime.states.CatalogCheck;
import dev.mezan.runtime.states.ExecutionSettings;
import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.MachineFiles;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.RunActivity;
import dev.mezan.runtime.states.integration.TaskIntegrations;
import dev.mezan.runtime.states.maprun.SuiteObjects;
import dev.mezan.runtime.states.service.StatesService;
import dev.mezan.runtime.time.Surroundings;
import dev.mezan.runtime.time.SystemTimers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;

/** The suite's functions and state machines, behind Lambda's and Step Functions' APIs. */
final class Compute implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Compute.class);
    private static final byte[] NOTHING = {'{', '}'};

    private final Catalog catalog;
    private final BiFunction<String, List<Grant>, AwsClients> clients;
    private final Supplier<AwsClients> developer;
    private final Supplier<String> notices;
    private final SystemTimers timers = new SystemTimers();
    private final Activity activity = new Activity();
    private final FleetParts parts;
    private final FunctionFleet fleet;
    private final Machines machines;
    private final Executions executions;
    private final TaskIntegrations integrations;
    private final Schedules schedules;

    /**
     * Functions without instances and machines without executions.
     *
     * @param doors lead them to the services
     * @param settings bound the executions and tell where they are kept
     * @throws MezanException if a machine of the catalog has a task that nothing can do
     */
    Compute(Catalog catalog, Doors doors, ExecutionSettings settings) {
        this.catalog = catalog;
        this.clients = doors.functions();
        this.developer = doors.developer();
        this.notices = doors.notices();
        this.parts = parts(doors);
        this.fleet = new FunctionFleet(catalog.functions(), this::environment, parts, Limits.DEFAULT);
        this.machines = new Machines(
                parts.account(), parts.surroundings(), settings.data().map(MachineFiles::in));
        machines.deploy(catalog.stateMachines(), Shipped::stateMachine);
        this.executions = new Executions(
                machines, all -> integrations(all, doors), parts, settings, new SuiteObjects(this::objectsOf));
        this.integrations = integrations(executions, doors);
        this.schedules = new Schedules(this::invokeLater, timers, doors.meter());
        new CatalogCheck(machines, integrations, settings.testCases()).check(catalog.stateMachines());
    }

    /** Answers at the endpoint. */
    void serve(AwsRouter router, Pages pages) {
        router.serve(new LambdaService(fleet, catalog.eventSources(), parts));
        router.serve(new StatesService(executions, machines, parts, integrations));
        pages.add("faults", new FaultsPage(parts.faults()));
        pages.add("meter", new MeterPage(parts.meter()));
        pages.add("runs/{run}/activity", new ActivityPage(new RunActivity(activity, executions.meters(), Prices.LIST)));
    }

    /** The HTTP API of the catalog's routes. */
    HttpApi api(JwtAuthorizer authorizer, Rate rate) {
        return new HttpApi(
                catalog.routes(), fleet, new ApiParts(authorizer, rate, parts.surroundings(), parts.meter()));
    }

    /** Which invocations fail because somebody wants them to. */
    Faults faults() {
        return parts.faults();
    }

    /** Starts again what had not ended when the suite stopped. */
    Executions.GoingOn resume() {
        return executions.resume();
    }

    /** The queues that feed functions, not yet taking messages. */
    EventSources eventSources(String queueAddress) {
        return EventSources.of(catalog, queueAddress, name -> clientsOf(name).sqs(), fleet, parts);
    }

    /** Begins to invoke what the catalog schedules. */
    void keepSchedules() {
        schedules.start(catalog.schedules());
    }

    /** Lets executions end, then functions. */
    @Override
    public void close() {
        schedules.close();
        executions.close();
        fleet.close();
        timers.close();
    }

    private TaskIntegrations integrations(Executions all, Doors doors) {
        return TaskIntegrations.ofSuite(machines, fleet, all).withServices(all, doors.services(), doors.machines());
    }

    private FleetParts parts(Doors doors) {
        var surroundings = Surroundings.ofMachine(timers);
        var isolation = doors.processes()
                .map(access -> new IsolatedFunctions(
                        function -> {
                            var all = variables(function);
                            all.putAll(access.apply(function));
                            return all;
                        },
                        timers,
                        surroundings.clock()));
        return new FleetParts(Account.LOCAL, surroundings, doors.meter(), activity, new Faults(), isolation);
    }

    private Map<String, String> variables(FunctionSpec function) {
        var variables = new HashMap<>(function.variables());
        variables.putIfAbsent(Variables.NOTIFY_WEBHOOK, notices.get());
        return variables;
    }

    private FunctionEnvironment environment(FunctionSpec function) {
        return new FunctionEnvironment(
                variables(function),
                clients.apply(function.name(), function.grants()),
                parts.surroundings().clock());
    }

    /** S3 as a machine sees it. */
    private S3Client objectsOf(String machineArn) {
        var machine = machines.inUse(machineArn);
        return machine.grants()
                .map(grants -> clients.apply(machine.name(), grants))
                .orElseGet(developer)
                .s3();
    }

    private void invokeLater(String function) {
        fleet.invokeLater(function, NOTHING)
                .ifPresent(refused -> LOG.warn("The schedule of {} was refused: {}", function, refused));
    }

    private AwsClients clientsOf(String function) {
        var grants = fleet.find(function).map(FunctionSpec::grants).orElse(List.of());
        return clients.apply(function, grants);
    }
}
