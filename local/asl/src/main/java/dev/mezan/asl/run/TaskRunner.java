package dev.mezan.asl.run;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.history.TaskEvents;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Given;
import dev.mezan.asl.query.RandomUuid;
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

    private static Outcome attempt(TaskState state, Visit visit) throws EvaluationFailure, StateFailure, Cancelled {
        TaskRequest request = request(state, visit);
        visit.checkSize(request.arguments(), "input");
        TaskEvents events = TaskEvents.of(state.resource());
        Branch branch = visit.branch();
        branch.record(() -> events.scheduled(
                request.arguments(), request.timeout().map(Duration::toSeconds).orElse(null)));
        branch.record(events::started);
        Object result = invoke(request, events, visit);
        branch.record(() -> events.succeeded(result));
        visit.checkSize(result, "result");
        return visit.finish(state.data(), visit.evaluation(new Given.Result(result)), result, state.next());
    }

    private static TaskRequest request(TaskState state, Visit visit) throws EvaluationFailure {
        if (state.resource().endsWith(TOKEN_SUFFIX)) {
            visit.giveToken(RandomUuid.next(visit.environment().services().random()));
        }
        Evaluation evaluation = visit.evaluation();
        Object input = state.data().effectiveInput(evaluation);
        Object arguments = state.data().arguments(evaluation, input);
        Optional<Duration> timeout = seconds(state.timeoutSeconds(), evaluation, input, "TimeoutSeconds");
        Instant now = visit.environment().ports().time().instant();
        return new TaskRequest(
                state.resource(),
                arguments,
                visit.environment().context(),
                state.name(),
                visit.retries(),
                timeout,
                timeout.map(now::plus),
                seconds(state.heartbeatSeconds(), evaluation, input, "HeartbeatSeconds"),
                visit.taskToken(),
                credentials(state, evaluation, input));
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

    private static @Nullable Object invoke(TaskRequest request, TaskEvents events, Visit visit)
            throws StateFailure, Cancelled {
        var ports = visit.environment().ports();
        Branch branch = visit.branch();
        TaskFailure failure;
        try (Deadline deadline = Deadline.of(request.deadline(), ports.time())) {
            Object result = null;
            failure = null;
            try {
                result = ports.tasks().invoke(request);
            } catch (TaskFailure failed) {
                failure = failed;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException broken) {
                failure = new TaskFailure(ErrorNames.TASK_FAILED, String.valueOf(broken));
            }
            if (deadline.stop()) {
                branch.record(() -> events.timedOut(ErrorNames.TIMEOUT, ""));
                throw new StateFailure(ErrorNames.TIMEOUT, "");
            }
            if (Thread.interrupted() || branch.scope().current().isPresent()) {
                branch.record(() -> EventDetails.stateAborted("Task"));
                throw branch.scope().interrupted();
            }
            if (failure == null) {
                return result;
            }
        }
        TaskFailure failed = failure;
        branch.record(() -> events.failed(failed.error(), failed.causeText()));
        throw new StateFailure(failed.error(), failed.causeText());
    }
}
