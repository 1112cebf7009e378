package dev.mezan.catalog;

import dev.mezan.aws.Variables;
import dev.mezan.aws.deadletter.DeadLetterSender;
import dev.mezan.orchestrator.AdmitHandler;
import dev.mezan.orchestrator.AdvanceHandler;
import dev.mezan.orchestrator.AggregateHandler;
import dev.mezan.orchestrator.AssessHandler;
import dev.mezan.orchestrator.DecomposeHandler;
import dev.mezan.orchestrator.DispatchHandler;
import dev.mezan.orchestrator.PlanHandler;
import dev.mezan.orchestrator.RecordBatchHandler;
import dev.mezan.orchestrator.people.AskHandler;
import dev.mezan.orchestrator.people.RemindHandler;
import dev.mezan.orchestrator.saga.SagaCloseHandler;
import dev.mezan.orchestrator.saga.SagaOpenHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The functions that take a run from its message to its result, each with what it may do. */
final class OrchestratorFunctions {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int MEMORY_MB = 1024;
    private static final Map<String, String> STORES = Map.of(
            Variables.RUNS_TABLE, Names.RUNS,
            Variables.CONTROL_TABLE, Names.CONTROL,
            Variables.BUCKET, Names.OBJECTS,
            Variables.DURABLE_MACHINE, Names.DURABLE);
    private static final Grant READ_CONTROL = new Grant.ReadTable(Names.CONTROL);
    private static final Grant WRITE_CONTROL = new Grant.WriteTable(Names.CONTROL);
    private static final Grant READ_RUNS = new Grant.ReadTable(Names.RUNS);
    private static final Grant WRITE_RUNS = new Grant.WriteTable(Names.RUNS);
    private static final Grant READ_OBJECTS = new Grant.ReadObjects(Names.OBJECTS);
    private static final Grant WRITE_OBJECTS = new Grant.WriteObjects(Names.OBJECTS);

    private OrchestratorFunctions() {}

    static List<FunctionSpec> all() {
        return List.of(
                dispatch(),
                function(
                        Names.DECOMPOSE,
                        DecomposeHandler.class,
                        READ_CONTROL,
                        WRITE_CONTROL,
                        READ_RUNS,
                        WRITE_RUNS,
                        READ_OBJECTS,
                        WRITE_OBJECTS),
                function(
                        Names.PLAN,
                        PlanHandler.class,
                        READ_CONTROL,
                        WRITE_CONTROL,
                        READ_RUNS,
                        WRITE_RUNS,
                        READ_OBJECTS,
                        WRITE_OBJECTS),
                function(
                        Names.ADVANCE,
                        AdvanceHandler.class,
                        READ_CONTROL,
                        WRITE_CONTROL,
                        READ_RUNS,
                        WRITE_RUNS,
                        READ_OBJECTS,
                        WRITE_OBJECTS),
                function(
                        Names.AGGREGATE,
                        AggregateHandler.class,
                        READ_CONTROL,
                        WRITE_CONTROL,
                        READ_RUNS,
                        WRITE_RUNS,
                        READ_OBJECTS,
                        WRITE_OBJECTS),
                function(Names.ASK, AskHandler.class, READ_RUNS, WRITE_RUNS, new Grant.AnswerTasks()),
                function(Names.REMIND, RemindHandler.class, READ_RUNS, WRITE_RUNS),
                function(Names.ADMIT, AdmitHandler.class, READ_CONTROL, WRITE_CONTROL, READ_RUNS, READ_OBJECTS),
                function(Names.ASSESS, AssessHandler.class, READ_CONTROL, WRITE_CONTROL),
                function(Names.RECORD_BATCH, RecordBatchHandler.class, READ_CONTROL, WRITE_CONTROL, WRITE_RUNS),
                function(Names.SAGA_OPEN, SagaOpenHandler.class, READ_CONTROL, WRITE_RUNS, READ_OBJECTS, WRITE_OBJECTS),
                function(
                        Names.SAGA_CLOSE,
                        SagaCloseHandler.class,
                        READ_CONTROL,
                        READ_RUNS,
                        WRITE_RUNS,
                        READ_OBJECTS,
                        WRITE_OBJECTS));
    }

    private static FunctionSpec function(String name, Class<?> handler, Grant... grants) {
        return new FunctionSpec(name, handler, TIMEOUT, MEMORY_MB, OptionalInt.empty(), STORES, List.of(grants));
    }

    private static FunctionSpec dispatch() {
        return new FunctionSpec(
                Names.DISPATCH,
                DispatchHandler.class,
                TIMEOUT,
                MEMORY_MB,
                OptionalInt.empty(),
                Map.of(
                        Variables.CONTROL_TABLE, Names.CONTROL,
                        Variables.RUNS_TABLE, Names.RUNS,
                        Variables.LEDGER_TABLE, Names.LEDGER,
                        Variables.FAST_MACHINE, Names.FAST,
                        Variables.DURABLE_MACHINE, Names.DURABLE,
                        Variables.MOST_RECEIPTS, Integer.toString(SuiteCatalog.MOST_RECEIPTS)),
                List.of(
                        READ_CONTROL,
                        WRITE_CONTROL,
                        WRITE_RUNS,
                        new Grant.WriteTable(Names.LEDGER),
                        new Grant.StartExecution(Names.FAST),
                        new Grant.StartExecution(Names.DURABLE),
                        new Grant.StartExecution(Names.FULFIL_ORDER),
                        new Grant.ConsumeMessages(Names.INTAKE + "urgent"),
                        new Grant.ConsumeMessages(Names.INTAKE + "normal"),
                        new Grant.ConsumeMessages(Names.INTAKE + "bulk"),
                        new Grant.SendMessages(Names.INTAKE + "urgent"),
                        new Grant.SendMessages(Names.INTAKE + "normal"),
                        new Grant.SendMessages(Names.INTAKE + "bulk"),
                        new Grant.SendMessages(Names.INTAKE + "urgent" + DeadLetterSender.SUFFIX),
                        new Grant.SendMessages(Names.INTAKE + "normal" + DeadLetterSender.SUFFIX),
                        new Grant.SendMessages(Names.INTAKE + "bulk" + DeadLetterSender.SUFFIX)));
    }
}
