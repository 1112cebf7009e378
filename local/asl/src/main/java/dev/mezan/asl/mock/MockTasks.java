package dev.mezan.asl.mock;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskInvoker;
import dev.mezan.asl.TaskRequest;
import dev.mezan.asl.Time;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers tasks by mocks and keeps a record of the calls. Calls are counted for each mock, over all iterations and
 * branches, as Step Functions Local counts them. A task without a mock goes to what was given for the others; without
 * that, or past the last answer of a mock that says so, it fails as {@code States.Runtime}, which no Catch handles,
 * and is kept as a problem.
 */
public final class MockTasks implements TaskInvoker {
    /** The error of a task that no mock answers; nothing catches or retries it. */
    public static final String NO_ANSWER = "States.Runtime";

    private final Mocks mocks;
    private final Time time;
    private final Optional<TaskInvoker> others;
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private MockTasks(Mocks mocks, Time time, Optional<TaskInvoker> others) {
        this.mocks = mocks;
        this.time = time;
        this.others = others;
    }

    /** Delays pass in that time; a task without a mock is a problem. */
    public static MockTasks of(Mocks mocks, Time time) {
        return new MockTasks(mocks, time, Optional.empty());
    }

    /** The same; a task without a mock goes to {@code others}. */
    public static MockTasks of(Mocks mocks, Time time, TaskInvoker others) {
        return new MockTasks(mocks, time, Optional.of(others));
    }

    /** The same, whose mocks have answered so many calls before, by their names. */
    public MockTasks after(Map<String, Integer> calls) {
        MockTasks later = new MockTasks(mocks, time, others);
        later.counts.putAll(calls);
        return later;
    }

    @Override
    public @Nullable Object invoke(TaskRequest request) throws TaskFailure, InterruptedException {
        Optional<String> mock = mocks.nameFor(request);
        int call = record(mock.orElse(""), request);
        if (mock.isPresent()) {
            Progress.tell(request);
            return play(answer(mock.get(), call), request);
        }
        if (others.isPresent()) {
            return others.get().invoke(request);
        }
        throw problem("No mock answers the Task '" + request.stateName() + "' (" + request.resource()
                + "). Mock its state, its resource, its integration, or \"*\" for every task.");
    }

    private synchronized int record(String mock, TaskRequest request) {
        calls.add(new Call(mock, request, time.instant()));
        return counts.merge(mock, 1, Integer::sum) - 1;
    }

    private Answer answer(String mock, int call) throws TaskFailure {
        Answers answers = mocks.answers(mock);
        Optional<Answer> answer = answers.to(call);
        if (answer.isEmpty()) {
            throw problem("The mock '" + mock + "' has "
                    + answers.sequence().size() + " answers, but this is call number " + (call + 1)
                    + ". Give it more answers, or let its last one stay.");
        }
        return answer.get();
    }

    private synchronized TaskFailure problem(String text) {
        problems.add(text);
        return new TaskFailure(NO_ANSWER, text);
    }

    private @Nullable Object play(Answer answer, TaskRequest request) throws TaskFailure, InterruptedException {
        return switch (answer) {
            case Answer.Returning(var value) -> value;
            case Answer.Failing(String error, String cause) -> throw new TaskFailure(error, cause);
            case Answer.Calling(TaskInvoker function) -> function.invoke(request);
            case Answer.Chosen(var choice) -> play(choice.apply(request), request);
            case Answer.Silent silent -> throw Silence.of(request, time);
            case Answer.Delayed(var delay, Answer then) -> {
                time.sleep(delay);
                yield play(then, request);
            }
        };
    }

    /** Every call, in order. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** What a test forgot to mock, in order; empty when every task got its answer. */
    public synchronized List<String> problems() {
        return List.copyOf(problems);
    }
}
