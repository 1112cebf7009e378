package dev.mezan.runtime.states;

import dev.mezan.asl.ObjectStore;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.catalog.Grant;
import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.catalog.StateMachineSpec.Reference;
import dev.mezan.runtime.account.Account;
import dev.mezan.runtime.lambda.ServiceHttpClient;
import dev.mezan.runtime.lambda.TestFleet;
import dev.mezan.runtime.states.integration.TaskIntegrations;
import dev.mezan.runtime.states.service.StatesService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;

/** A suite of test functions and of machines given as text. */
final class TestMachines {
    final TestFleet suite;
    final Machines machines;
    final Executions executions;
    final StatesService service;

    TestMachines(ExecutionSettings settings, List<FunctionSpec> functions, StateMachineSpec... specs) {
        suite = new TestFleet(functions.toArray(FunctionSpec[]::new));
        machines = new Machines(
                Account.LOCAL, suite.parts.surroundings(), settings.data().map(MachineFiles::in));
        machines.deploy(List.of(specs), file -> file);
        executions = new Executions(
                machines,
                all -> TaskIntegrations.ofSuite(machines, suite.fleet, all),
                suite.parts,
                settings,
                ObjectStore.none());
        service = new StatesService(executions, machines, suite.parts);
    }

    /** A machine whose definition is given in place of its file. */
    static StateMachineSpec express(String name, String definition, Grant... grants) {
        return machine(name, StateMachineSpec.Type.EXPRESS, definition, grants);
    }

    /** The same of the other type. */
    static StateMachineSpec standard(String name, String definition, Grant... grants) {
        return machine(name, StateMachineSpec.Type.STANDARD, definition, grants);
    }

    /** A machine of one Task. */
    static String task(String resource, String arguments) {
        return """
                {"QueryLanguage":"JSONata","StartAt":"Only","States":{"Only":{"Type":"Task","Resource":"%s",\
                "Arguments":%s,"End":true}}}""".formatted(resource, arguments);
    }

    /** The real SDK's client of it. */
    SfnClient client() {
        return client(AnonymousCredentialsProvider.create(), Region.US_EAST_1);
    }

    /** The same for somebody's key and region. */
    SfnClient client(AwsCredentialsProvider credentials, Region region) {
        return SfnClient.builder()
                .httpClient(new ServiceHttpClient(service))
                .region(region)
                .credentialsProvider(credentials)
                .overrideConfiguration(settings -> settings.retryStrategy(retry -> retry.maxAttempts(1))
                        .putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true))
                .build();
    }

    /** Waits until a Standard execution has ended. */
    void awaitEnd(String execution) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(1))
                .until(() -> executions.find(execution).status() != Status.RUNNING);
    }

    private static StateMachineSpec machine(
            String name, StateMachineSpec.Type type, String definition, Grant... grants) {
        var placeholders = Map.<String, Reference>of(
                "EchoArn", new Reference.Function("Echo"), "InnerArn", new Reference.StateMachine("inner"));
        return new StateMachineSpec(name, type, definition, placeholders, List.of(grants));
    }
}
