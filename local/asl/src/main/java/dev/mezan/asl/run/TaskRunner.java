package dev.mezan.asl.run;

import dev.mezan.asl.TaskRequest;
import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.TaskEvents;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Given;
import dev.mezan.asl.query.RandomUuid;
import dev.mezan.asl.query.Step;
import dev.mezan.asl.query.Template;
import dev.mezan.asl.state.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Task: hands the arguments to what the resource names and waits for it, as long as the timeout allows. */
final class TaskRunner {
    private static final String TOKEN_SUFFIX = ".waitForTaskToken";

    private TaskRunner() {}

    static Outcome run(TaskState state, Visit visit) throws EvaluationFailure, StateFailure, Cancelled {
        return ErrorHandler.run(state.errors(), visit, () -> attempt(state, visit));
    }

    static Outcome attempt(TaskState state, Visit visit) throws EvaluationFailure, StateFailure, Cancelled {
        TaskEvents events = state.events();
        giveToken(state, events, visit);
        TaskEvents.Schedule schedule = schedule(state, events, visit);
        visit.checkSize(schedule.arguments(), "input");
        visit.branch()
                .record(() -> events.scheduled(schedule), visit.taskToken().orElse(null));
        TaskAttempt attempt = new TaskAttempt(events, visit);
        TaskRequest request = request(state, visit, schedule, attempt);
        if (!isActivity(events)) {
            attempt.started("");
        }
        Object result = attempt.result(request);
        visit.saw(Step.RESULT, result);
        return visit.finish(state.data(), visit.evaluation(new Given.Result(result)), result, state.next());
    }

    private static boolean isActivity(TaskEvents events) {
        return events.prefix().equals("Activity");
    }

    /** The token of this attempt; an attempt that is resumed keeps the one that others have by now. */
    private static void giveToken(TaskState state, TaskEvents events, Visit visit) {
        if (state.resource().endsWith(TOKEN_SUFFIX) || isActivity(events)) {
            Object before = scheduledBefore(events, visit).map(Entry::memo).orElse(null);
            visit.giveToken(
                    before instanceof String token
                            ? token
                            : RandomUuid.next(visit.environment().services().random()));
        }
    }

    private static Optional<Entry> scheduledBefore(TaskEvents events, Visit visit) {
        return visit.branch().ahead(events.prefix() + "Scheduled");
    }

    private static TaskEvents.Schedule schedule(TaskState state, TaskEvents events, Visit visit)
            throws EvaluationFailure {
        Evaluation evaluation = visit.evaluation();
        Object input = state.data().effectiveInput(evaluation);
        Optional<Entry> before = scheduledBefore(events, visit);
        Object arguments = before.isPresent()
                ? before.get().event().orElseThrow().details().fields().get(events.argumentsField())
                : state.data().arguments(evaluation, input);
        return new TaskEvents.Schedule(
                arguments,
                visit.environment().context().region(),
                seconds(state.timeoutSeconds(), evaluation, input, "TimeoutSeconds"),
                seconds(state.heartbeatSeconds(), evaluation, input, "HeartbeatSeconds"),
                credentials(state, evaluation, input));
    }

    private static TaskRequest request(
            TaskState state, Visit visit, TaskEvents.Schedule schedule, TaskAttempt attempt) {
        return new TaskRequest(
                state.resource(),
                schedule.arguments(),
                visit.environment().context(),
                state.name(),
                visit.retries(),
                schedule.timeout(),
                schedule.timeout().map(began(state, visit)::plus),
                schedule.heartbeat(),
                visit.taskToken(),
                schedule.role(),
                attempt);
    }

    /**
     * Since when a task's timeout counts. A call that ended with the process is made again and has all of its time, however
     * long the process was away; what goes on without it, until a token is answered or a job has ended, has not.
     */
    private static Instant began(TaskState state, Visit visit) {
        Instant scheduled = visit.branch().lastEventTime();
        boolean goesOn = visit.taskToken().isPresent() || state.resource().contains(".sync");
        return goesOn ? scheduled : scheduled.plus(visit.branch().sinceResumed());
    }

    private static Optional<Object> credentials(TaskState state, Evaluation evaluation, @Nullable Object input)
            throws EvaluationFailure {
        return state.credentials().isPresent()
                ? Optional.ofNullable(state.credentials().get().evaluate(evaluation, input))
                : Optional.empty();
    }

    private static Optional<Duration> seconds(
            Optional<Template> template, Evaluation evaluation, @Nullable Object input, String field)
            throws EvaluationFailure {
        return template.isPresent()
                ? Optional.of(Seconds.of(template.get().evaluate(evaluation, input), 1, field))
                : Optional.empty();
    }
}
