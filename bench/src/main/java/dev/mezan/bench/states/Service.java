package dev.mezan.bench.states;

import dev.mezan.bench.Launcher;
import dev.mezan.bench.SuiteProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

/** The service in a process of its own, driven over its endpoint as any SDK does. */
record Service(SuiteProcess suite, SfnClient client) implements AutoCloseable {
    private static final int STARTERS = 16;

    static Service start(Optional<Path> data) {
        var suite = SuiteProcess.start(Launcher.path(), data, List.of("--only", "states"));
        return new Service(suite, suite.clients().stepFunctions());
    }

    /** Makes a machine and gives its ARN. */
    String machine(String definition, StateMachineType type) {
        return client.createStateMachine(r -> r.name("bench-" + UUID.randomUUID())
                        .definition(definition)
                        .type(type)
                        .roleArn("arn:aws:iam::000000000000:role/bench"))
                .stateMachineArn();
    }

    /** Does something so many times, from several threads. */
    static void many(int times, IntConsumer work) {
        try (var threads = Executors.newFixedThreadPool(STARTERS)) {
            for (int i = 0; i < times; i++) {
                var number = i;
                threads.execute(() -> work.accept(number));
            }
        }
    }

    ProcessMemory memory() {
        return new ProcessMemory(suite.pid());
    }

    @Override
    public void close() {
        suite.close();
    }
}
