package dev.mezan.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.History;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.history.Journal;
import dev.mezan.asl.history.Redrive;
import dev.mezan.asl.map.Child;
import dev.mezan.asl.map.MapRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Cuts executions with distributed Maps off after each entry of their journal, and redrives one. */
class MapRunResumeTest {
    private static final String MACHINE = """
            {`QueryLanguage`:`JSONata`,`StartAt`:`Strict`,`States`:{
              `Strict`:{`Type`:`Map`,`Items`:[1,2,3],`MaxConcurrency`:1,`ItemProcessor`:{
                `ProcessorConfig`:{`Mode`:`DISTRIBUTED`,`ExecutionType`:`STANDARD`},
                `StartAt`:`One`,`States`:{`One`:{`Type`:`Task`,`Resource`:`arn:one`,`End`:true}}},
                `Retry`:[{`ErrorEquals`:[`States.ExceedToleratedFailureThreshold`],`MaxAttempts`:1}],
                `Catch`:[{`ErrorEquals`:[`States.ALL`],`Output`:[4,`{% $uuid() %}`,6],`Next`:`Mild`}],`Next`:`Never`},
              `Mild`:{`Type`:`Map`,`MaxConcurrency`:1,`ItemProcessor`:{
                `ProcessorConfig`:{`Mode`:`DISTRIBUTED`,`ExecutionType`:`EXPRESS`},
                `StartAt`:`Two`,`States`:{`Two`:{`Type`:`Task`,`Resource`:`arn:two`,`End`:true}}},`Next`:`Done`},
              `Never`:{`Type`:`Fail`},
              `Done`:{`Type`:`Succeed`,`Output`:`{% $states.input[0] + $states.input[2] %}`}}}""";

    /** Children that are remembered from one life to the next, as a port that keeps them on disk does. */
    private static final class Remembered implements MapRuns {
        private final Map<String, ExecutionResult> results = new ConcurrentHashMap<>();
        private final List<Object> run = new ArrayList<>();

        @Override
        public Children begin(MapRun mapRun, Engine engine) {
            boolean redriven = mapRun.identity().parent().redrives() > 0;
            return new Children() {
                @Override
                public ExecutionResult run(Child child) {
                    ExecutionResult known = results.get(child.name());
                    if (known == null || (redriven && !(known instanceof ExecutionResult.Succeeded))) {
                        run.add(String.valueOf(child.input()));
                        known = engine.run(
                                mapRun.machine(),
                                mapRun.context(child, mapRun.started()),
                                child.input(),
                                History.none());
                        results.put(child.name(), known);
                    }
                    return known;
                }

                @Override
                public void abort() {
                    // One child runs at a time.
                }
            };
        }
    }

    private static final class Kept implements Journal {
        final List<Entry> entries = new ArrayList<>();

        @Override
        public void append(Entry entry) {
            entries.add(entry);
        }

        @Override
        public void settle() {
            // In memory.
        }
    }

    private final HandDrivenTime time = new HandDrivenTime();
    private Object failing = 2;

    private ExecutionResult run(String machine, ExecutionContext context, MapRuns children, Kept kept) {
        TaskInvoker tasks = request -> {
            if (failing.equals(request.arguments())) {
                throw new TaskFailure("Broken", "");
            }
            return request.arguments();
        };
        List<Entry> before = List.copyOf(kept.entries);
        return new Engine(EnginePorts.of(tasks).withTime(time).withChildren(children), EngineLimits.DEFAULTS)
                .prepare(Running.machine(machine), context, Map.of(), new Engine.Recording(kept, before))
                .run();
    }

    private static List<String> types(Kept kept) {
        return kept.entries.stream()
                .flatMap(entry -> entry.event().stream())
                .map(HistoryEvent::type)
                .toList();
    }

    @Test
    void aMapRunGoesOnFromWhereverItsExecutionWasCutOffAndRunsNoChildTwice() {
        Remembered children = new Remembered();
        Kept whole = new Kept();
        ExecutionContext context = Running.context(time.instant());
        assertThat(run(MACHINE, context, children, whole)).isEqualTo(new ExecutionResult.Succeeded(10));
        assertThat(children.run).hasSize(2 + 2 + 3);
        for (int cut = 1; cut < whole.entries.size(); cut++) {
            Kept resumed = new Kept();
            resumed.entries.addAll(whole.entries.subList(0, cut));
            ExecutionResult result = run(MACHINE, context, children, resumed);
            assertThat(result).as("cut after entry %d", cut).isEqualTo(new ExecutionResult.Succeeded(10));
            assertThat(types(resumed)).as("cut after entry %d", cut).isEqualTo(types(whole));
        }
        assertThat(children.run).hasSize(2 + 2 + 3);
    }

    @Test
    void aRedriveRunsAgainOnlyTheChildrenThatDidNotSucceed() {
        Remembered children = new Remembered();
        Kept kept = new Kept();
        ExecutionContext context = Running.context(time.instant());
        String strict = MACHINE.replace("States.ALL", "Never");
        assertThat(run(strict, context, children, kept)).isInstanceOf(ExecutionResult.Failed.class);
        children.run.clear();
        failing = 0;

        kept.entries.add(Redrive.event(kept.entries, time.instant(), 1));
        Kept resumed = new Kept();
        resumed.entries.addAll(Redrive.resumable(kept.entries));
        ExecutionResult result = run(strict, context.redriven(1, time.instant()), children, resumed);

        assertThat(result).isEqualTo(new ExecutionResult.Failed("", ""));
        assertThat(children.run).containsExactly("2", "3");
        assertThat(types(resumed)).contains("MapRunRedriven").doesNotContain("MapRunStarted");
    }
}
