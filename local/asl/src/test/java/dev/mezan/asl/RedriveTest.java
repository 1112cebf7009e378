package dev.mezan.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.history.Journal;
import dev.mezan.asl.history.Redrive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Source: https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html */
class RedriveTest {
    private static final String MACHINE = """
            {`QueryLanguage`:`JSONata`,`StartAt`:`First`,`States`:{
              `First`:{`Type`:`Task`,`Resource`:`arn:aws:states:::lambda:invoke`,`Next`:`Both`},
              `Both`:{`Type`:`Parallel`,`Branches`:[
                {`StartAt`:`Good`,`States`:{`Good`:{`Type`:`Task`,`Resource`:`arn:aws:states:::lambda:invoke`,`End`:true}}},
                {`StartAt`:`All`,`States`:{`All`:{`Type`:`Map`,`MaxConcurrency`:1,`Items`:[1,2,3],
                  `ItemProcessor`:{`StartAt`:`Bad`,`States`:{`Bad`:{`Type`:`Task`,
                    `Resource`:`arn:aws:states:::lambda:invoke`,`End`:true}}},`End`:true}}}],`End`:true}}}""";

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final HandDrivenTime time = new HandDrivenTime();

    @Test
    void onlyWhatDidNotEndWellIsDoneAgain() {
        ExecutionContext context = Running.context(time.instant());
        assertThat(run(context, Set.of("Bad 2"), List.of())).isInstanceOf(ExecutionResult.Failed.class);
        assertThat(calls).contains("First {}", "Bad 1", "Bad 2").doesNotContain("Bad 3");
        calls.clear();

        entries.add(Redrive.event(entries, time.instant(), 1));
        List<Entry> resumable = Redrive.resumable(entries);
        ExecutionResult result = run(context.redriven(1, time.instant()), Set.of(), resumable);

        assertThat(result).isEqualTo(new ExecutionResult.Succeeded(List.of("done", List.of("done", "done", "done"))));
        assertThat(calls).contains("Bad 2", "Bad 3").doesNotContain("First {}", "Bad 1");
        List<Long> ids = entries.stream()
                .flatMap(entry -> entry.event().stream())
                .map(HistoryEvent::id)
                .toList();
        assertThat(ids).isEqualTo(LongStream.rangeClosed(1, ids.size()).boxed().toList());
    }

    private ExecutionResult run(ExecutionContext context, Set<String> failing, List<Entry> before) {
        TaskInvoker tasks = request -> {
            String call = request.stateName() + " " + request.arguments();
            synchronized (calls) {
                calls.add(call);
            }
            if (failing.contains(call)) {
                throw new TaskFailure("Broken", call);
            }
            return "done";
        };
        Journal keeping = new Journal() {
            @Override
            public void append(Entry entry) {
                entries.add(entry);
            }

            @Override
            public void settle() {
                // In memory.
            }
        };
        return new Engine(EnginePorts.of(tasks).withTime(time), EngineLimits.DEFAULTS)
                .prepare(Running.machine(MACHINE), context, Map.of(), new Engine.Recording(keeping, before))
                .run();
    }
}
