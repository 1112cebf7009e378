package dev.mezan.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.history.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cuts an execution off after each entry of its journal, and resumes it from there. */
class ResumeTest {
    private static final String EVERYTHING = """
            {`QueryLanguage`:`JSONata`,`StartAt`:`Begin`,`States`:{
              `Begin`:{`Type`:`Pass`,`Assign`:{`id`:`{% $uuid() %}`},`Next`:`Nap`},
              `Nap`:{`Type`:`Wait`,`Seconds`:30,`Next`:`Call`},
              `Call`:{`Type`:`Task`,`Resource`:`arn:aws:states:::lambda:invoke`,`Arguments`:{`key`:`{% $uuid() %}`},
                `TimeoutSeconds`:60,
                `Retry`:[{`ErrorEquals`:[`Flaky`],`MaxAttempts`:3}],`Output`:{`call`:`{% $states.result %}`},`Next`:`Both`},
              `Both`:{`Type`:`Parallel`,`Retry`:[{`ErrorEquals`:[`Broken`],`MaxAttempts`:2}],
                `Branches`:[
                  {`StartAt`:`Left`,`States`:{`Left`:{`Type`:`Task`,`Resource`:`arn:aws:lambda:::function:left`,
                    `Next`:`LeftNap`},`LeftNap`:{`Type`:`Wait`,`Seconds`:5,`End`:true}}},
                  {`StartAt`:`Right`,`States`:{`Right`:{`Type`:`Map`,`Items`:`{% [1..3] %}`,`MaxConcurrency`:2,
                    `ItemProcessor`:{`StartAt`:`Each`,`States`:{`Each`:{`Type`:`Task`,
                      `Resource`:`arn:aws:states:::sqs:sendMessage`,`End`:true}}},`End`:true}}}],`Next`:`Guard`},
              `Guard`:{`Type`:`Task`,`Resource`:`arn:aws:states:::lambda:invoke`,`Arguments`:{},
                `Catch`:[{`ErrorEquals`:[`States.ALL`],`Assign`:{`why`:`{% $states.errorOutput.Error %}`},`Next`:`Which`}],
                `Next`:`Never`},
              `Which`:{`Type`:`Choice`,`Choices`:[{`Condition`:`{% $why = 'Refused' %}`,`Next`:`Done`}],`Default`:`Never`},
              `Never`:{`Type`:`Fail`},
              `Done`:{`Type`:`Succeed`,`Output`:{`id`:`{% $id %}`,`why`:`{% $why %}`,`rest`:`{% $states.input %}`}}}}""";

    @Test
    void anExecutionGoesOnFromWhereverItWasCutOff() {
        Life whole = new Life(List.of());
        ExecutionResult expected = whole.run();
        assertThat(expected).isInstanceOf(ExecutionResult.Succeeded.class);
        int cuts = whole.entries.size();
        for (int cut = 1; cut < cuts; cut++) {
            Life resumed = new Life(whole.entries.subList(0, cut));
            assertThat(shape(resumed.run())).as("cut after entry %d", cut).isEqualTo(shape(expected));
            assertThat(ids(resumed)).as("cut after entry %d", cut).isEqualTo(ids(resumed.entries.size(), resumed));
            assertThat(resumed.calledAgain()).as("cut after entry %d", cut).isEmpty();
        }
    }

    @Test
    void aValueThatWasOnceRandomStaysAsItWas() {
        Life whole = new Life(List.of());
        whole.run();
        int assigned = indexOf(whole.entries, "PassStateExited") + 1;
        var first = (ExecutionResult.Succeeded) new Life(whole.entries.subList(0, assigned)).run();
        var second = (ExecutionResult.Succeeded) new Life(whole.entries.subList(0, assigned)).run();
        assertThat(field(first, "id")).isEqualTo(field(second, "id"));
    }

    @Test
    void aWaitGoesOnAndDoesNotBeginAgain() {
        Life whole = new Life(List.of());
        whole.run();
        int waiting = indexOf(whole.entries, "WaitStateEntered") + 2;
        Life resumed = new Life(whole.entries.subList(0, waiting));
        resumed.time.advance(Duration.ofSeconds(12));
        resumed.run();
        assertThat(resumed.time.sleeps().getFirst()).isEqualTo(Duration.ofSeconds(18));
    }

    @Test
    void aCallThatIsMadeAgainHasAllOfItsTimeHoweverLongTheProcessWasAway() {
        Life whole = new Life(List.of());
        ExecutionResult expected = whole.run();
        int started = indexOf(whole.entries, "TaskStarted") + 1;
        Life resumed = new Life(whole.entries.subList(0, started));
        resumed.time.advance(Duration.ofHours(8));
        Instant again = resumed.time.instant();
        assertThat(shape(resumed.run())).isEqualTo(shape(expected));
        assertThat(resumed.deadlines.getFirst()).isEqualTo(again.plusSeconds(60));
    }

    private static @Nullable Object field(ExecutionResult.Succeeded result, String name) {
        return result.output() instanceof Map<?, ?> output ? output.get(name) : null;
    }

    private static int indexOf(List<Entry> entries, String type) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).is(type)) {
                return i;
            }
        }
        throw new AssertionError("no " + type);
    }

    private static Object shape(ExecutionResult result) {
        return result instanceof ExecutionResult.Succeeded succeeded
                ? List.of(String.valueOf(field(succeeded, "why")), String.valueOf(field(succeeded, "rest")))
                : result;
    }

    private static List<Long> ids(Life life) {
        return life.entries.stream()
                .flatMap(entry -> entry.event().stream())
                .map(HistoryEvent::id)
                .toList();
    }

    private static List<Long> ids(int size, Life life) {
        long events =
                life.entries.stream().filter(entry -> entry.event().isPresent()).count();
        assertThat(events).isLessThanOrEqualTo(size);
        return LongStream.rangeClosed(1, events).boxed().toList();
    }

    /** One process that runs the execution, perhaps after another that was cut off. */
    private static final class Life implements Journal, TaskInvoker {
        final HandDrivenTime time = new HandDrivenTime();
        final List<Entry> entries = new ArrayList<>();
        final List<Instant> deadlines = new ArrayList<>();
        private final List<Entry> before;
        private final Map<String, Integer> calls = new HashMap<>();
        private final Set<String> again = new HashSet<>();

        Life(List<Entry> before) {
            this.before = List.copyOf(before);
            entries.addAll(before);
        }

        ExecutionResult run() {
            Engine engine = new Engine(
                    EnginePorts.of(this).withTime(time).withRandom(new Random(before.size())), EngineLimits.DEFAULTS);
            return engine.prepare(
                            Running.machine(EVERYTHING),
                            Running.context(time.instant()),
                            Map.of(),
                            new Engine.Recording(this, before))
                    .run();
        }

        /** States whose recorded success was not believed. */
        Set<String> calledAgain() {
            return again;
        }

        @Override
        public synchronized void append(Entry entry) {
            entries.add(entry);
        }

        @Override
        public void settle() {
            // In memory.
        }

        @Override
        public synchronized @Nullable Object invoke(TaskRequest request) throws TaskFailure {
            request.deadline().ifPresent(deadlines::add);
            String name = request.stateName();
            int call = calls.merge(name, 1, Integer::sum) + failuresBefore(name);
            if (name.equals("Call") && call <= 2) {
                throw new TaskFailure("Flaky", "attempt " + call);
            }
            if (name.equals("Left") && call == 1) {
                throw new TaskFailure("Broken", "");
            }
            if (name.equals("Guard")) {
                throw new TaskFailure("Refused", "");
            }
            if (exitedBefore(name)) {
                again.add(name);
            }
            return name + " " + (name.equals("Each") ? request.arguments() : "");
        }

        private int failuresBefore(String name) {
            String type = name.equals("Left") ? "LambdaFunctionFailed" : "TaskFailed";
            return (int) before.stream()
                    .filter(entry -> entry.is(type) && stateOf(entry).equals(name))
                    .count();
        }

        private boolean exitedBefore(String name) {
            return !name.equals("Each")
                    && !name.equals("Left")
                    && before.stream()
                            .anyMatch(entry -> entry.is("TaskStateExited")
                                    && stateOf(entry).equals(name));
        }

        /** The state that was entered latest on an entry's path before it. */
        private String stateOf(Entry entry) {
            String state = "";
            for (Entry other : before) {
                Optional<HistoryEvent> event = other.event();
                if (other.path().equals(entry.path())
                        && event.isPresent()
                        && event.get().type().endsWith("Entered")) {
                    state = String.valueOf(event.get().details().fields().get("name"));
                }
                if (other.equals(entry)) {
                    return state;
                }
            }
            return state;
        }
    }
}
