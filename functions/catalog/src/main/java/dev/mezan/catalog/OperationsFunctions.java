package dev.mezan.catalog;

import dev.mezan.aws.Variables;
import dev.mezan.operations.publish.PublishHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The functions that keep a suite in order, each with what it may do. */
final class OperationsFunctions {
    private static final int MEMORY_MB = 1024;

    private OperationsFunctions() {}

    static List<FunctionSpec> all() {
        return List.of(publish());
    }

    private static FunctionSpec publish() {
        return new FunctionSpec(
                Names.PUBLISH,
                PublishHandler.class,
                Duration.ofSeconds(60),
                MEMORY_MB,
                OptionalInt.empty(),
                Map.of(Variables.CONTROL_TABLE, Names.CONTROL),
                List.of(new Grant.WriteTable(Names.CONTROL)));
    }
}
