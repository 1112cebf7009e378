package dev.mezan.runtime.states.mocked;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskInvoker;
import dev.mezan.asl.Time;
import dev.mezan.asl.history.Entry;
import dev.mezan.asl.mock.MockTasks;
import dev.mezan.runtime.states.Start;
import java.util.List;
import java.util.Optional;

/**
 * Does the tasks of executions, of each as its test case says.
 *
 * @param cases the test cases that there are
 * @param time what delays go by
 * @param usual does what no test case mocks
 */
public record MockedTasks(TestCases cases, Time time, TaskInvoker usual) {
    /**
     * What does the tasks of an execution that was started with a test case, and goes on counting their calls where its
     * past ended; empty for one without. The children of a distributed Map count for the execution that it is in, but
     * what they were answered is not in its past.
     */
    public Optional<TaskInvoker> of(Start start, List<Entry> past) {
        return start.testCase().map(name -> tasks(start.machine().name(), name, past));
    }

    private TaskInvoker tasks(String machine, String testCase, List<Entry> past) {
        return cases.find(machine, testCase)
                .<TaskInvoker>map(mocks -> MockTasks.of(mocks, time, usual).after(PastCalls.of(past)))
                .orElseGet(() -> gone(cases.unknown(machine, testCase)));
    }

    /** The file has changed since the execution was started: it must not call real services now. */
    private static TaskInvoker gone(String reason) {
        return _ -> {
            throw new TaskFailure(MockTasks.NO_ANSWER, reason);
        };
    }
}
