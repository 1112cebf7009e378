package dev.mezan.catalog;

import dev.mezan.aws.Variables;
import dev.mezan.operations.heal.HealHandler;
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
        return List.of(publish(), heal());
    }

    static List<ScheduleSpec> schedules() {
        return List.of(new ScheduleSpec(Names.HEAL, Names.HEAL, Duration.ofMinutes(15)));
    }

    private static FunctionSpec heal() {
        return new FunctionSpec(
                Names.HEAL,
                HealHandler.class,
                Duration.ofMinutes(2),
                MEMORY_MB,
                OptionalInt.empty(),
                Map.of(
                        Variables.RUNS_TABLE, Names.RUNS,
                        Variables.DURABLE_MACHINE, Names.DURABLE,
                        Variables.ASK_PEOPLE_MACHINE, Names.ASK_PEOPLE),
                List.of(
                        new Grant.ReadTable(Names.RUNS),
                        new Grant.WriteTable(Names.RUNS),
                        new Grant.DescribeExecutions(Names.DURABLE),
                        new Grant.DescribeExecutions(Names.ASK_PEOPLE),
                        new Grant.DescribeExecutions(Names.FULFIL_ORDER),
                        new Grant.StartExecution(Names.ASK_PEOPLE),
                        new Grant.AnswerTasks()));
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
