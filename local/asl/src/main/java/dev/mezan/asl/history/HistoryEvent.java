package dev.mezan.asl.history;

import java.time.Instant;

/**
 * One event of an execution.
 *
 * <p>Each path through an execution, a Parallel's branch or a Map's iteration, has a chain of its own: an event follows
 * the one before it on its path. These do not, as recorded histories of the service show:
 *
 * <ul>
 *   <li>ExecutionStarted, ExecutionAborted and ExecutionTimedOut follow nothing, and the first state follows nothing
 *       either; of what was at work when an execution is stopped there is no event.
 *   <li>MapStateSucceeded, ParallelStateSucceeded, the ends of iterations and the abortions of states are passed by: the
 *       next event of the path follows what they follow.
 *   <li>A Map or Parallel that succeeds ends after the last event within it, an iteration's success among them. An
 *       iteration that had to wait begins after the last state of the one that made room for it.
 *   <li>When a branch or iteration fails, everything that this ends follows its last event: the end of the iteration
 *       and of a Task that is still open in it, the abortions of the others, and then the failure of the Map or
 *       Parallel, or its next start if it is tried again; so only the last try has an event of its failure.
 *   <li>A catcher whose own expressions fail makes its state fail again, from before its first failure.
 *   <li>An error that no state may catch, {@code States.Runtime}, leaves no event but ExecutionFailed, which then
 *       follows the last event of its path, even one that is passed by.
 * </ul>
 *
 * <p>Recordings differ in two points. EvaluationFailed of a Map's Items follows the event before the Map's entry in those
 * of 2024 and its entry in the measurements of 2026, as every other EvaluationFailed does; here it follows its entry. The
 * exit of a distributed Map follows MapRunSucceeded in those of 2023 to 2024, and MapRunStarted in the measurements of
 * 2026; here it follows MapRunSucceeded. In which order branches get on is left to chance, there and here.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html">HistoryEvent</a>
 * @see <a href="https://github.com/localstack/localstack/tree/main/tests/aws/services/stepfunctions/v2">recorded
 *     histories, the snapshots of test_base_scenarios, test_timeouts and test_sfn_api</a>
 * @see <a href="https://github.com/floci-io/floci/pull/3167">measurements of Parallel and Map of 2026</a>, and <a
 *     href="https://github.com/floci-io/floci/issues/2965">of executions that were stopped</a>
 * @param id from 1, without gaps
 * @param previousEventId the event that brought it about; 0 if none did
 * @param timestamp when it happened
 * @param details what happened
 */
public record HistoryEvent(long id, long previousEventId, Instant timestamp, EventDetails details) {
    /** The event's type, such as {@code TaskStateEntered}. */
    public String type() {
        return details.type();
    }
}
