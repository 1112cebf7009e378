package dev.mezan.asl.run;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskProgress;
import dev.mezan.asl.TaskRequest;
import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.history.TaskEvents;
import dev.mezan.asl.query.ErrorNames;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One attempt at a task that was scheduled, up to its end as recorded or as it comes. */
final class TaskAttempt implements TaskProgress {
    private final TaskEvents events;
    private final Visit visit;
    private final Branch branch;
    private Optional<Submission> submission = Optional.empty();
    private boolean started;

    TaskAttempt(TaskEvents events, Visit visit) {
        this.events = events;
        this.visit = visit;
        this.branch = visit.branch();
    }

    @Override
    public void started(String worker) {
        started = true;
        branch.record(() -> events.started(worker));
    }

    @Override
    public void submitted(@Nullable Object answer) {
        submission = Optional.of(new Submission(answer));
        branch.record(() -> events.submitted(answer));
    }

    @Override
    public boolean wasStarted() {
        return started;
    }

    @Override
    public Optional<Submission> submission() {
        return submission;
    }

    /** What the task gives; recorded results are taken, and only a task without one is done again. */
    @Nullable
    Object result(TaskRequest request) throws StateFailure, Cancelled {
        goOverProgress();
        branch.endIfCut();
        Optional<HistoryEvent> end = branch.ahead().flatMap(Entry::event);
        return end.isPresent() ? recorded(end.get()) : live(request);
    }

    private void goOverProgress() {
        branch.ahead(events.prefix() + "Started").ifPresent(before -> started(text(before, "workerName")));
        branch.ahead(events.prefix() + "Submitted").ifPresent(before -> submitted(field(before, "output")));
    }

    private @Nullable Object recorded(HistoryEvent end) throws StateFailure {
        Map<String, @Nullable Object> fields = end.details().fields();
        if (end.type().equals(events.prefix() + "Succeeded")) {
            return succeed(fields.get("output"));
        }
        throw fail(EventDetails.text(fields, "error"), EventDetails.text(fields, "cause"));
    }

    private @Nullable Object succeed(@Nullable Object output) throws StateFailure {
        if (visit.isTooLarge(output)) {
            StateFailure failure = visit.tooLarge("result");
            throw fail(failure.error(), failure.causeText());
        }
        branch.record(() -> events.succeeded(output));
        return output;
    }

    private StateFailure fail(String error, String cause) {
        boolean late = error.equals(ErrorNames.TIMEOUT) || error.equals(ErrorNames.HEARTBEAT_TIMEOUT);
        branch.record(() -> late ? events.timedOut(error, cause) : events.failed(error, cause));
        return new StateFailure(error, cause);
    }

    private @Nullable Object live(TaskRequest request) throws StateFailure, Cancelled {
        var ports = visit.environment().ports();
        TaskFailure failure;
        try (Deadline deadline = Deadline.of(request.deadline(), ports.time())) {
            Object result = null;
            failure = null;
            try {
                branch.environment().recorder().settle();
                result = ports.tasks().invoke(request);
            } catch (TaskFailure failed) {
                failure = failed;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException broken) {
                failure = new TaskFailure(ErrorNames.TASK_FAILED, String.valueOf(broken));
            }
            if (deadline.stop()) {
                throw fail(ErrorNames.TIMEOUT, "");
            }
            if (Thread.interrupted() || branch.scope().current().isPresent()) {
                throw branch.scope().interrupted();
            }
            if (failure == null) {
                return succeed(result);
            }
        }
        throw fail(failure.error(), failure.causeText());
    }

    private static @Nullable Object field(Entry entry, String name) {
        return entry.event().orElseThrow().details().fields().get(name);
    }

    private static String text(Entry entry, String name) {
        return field(entry, name) instanceof String text ? text : "";
    }
}
