package dev.mezan.asl;

import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.query.QueryServices;
import dev.mezan.asl.run.Branch;
import dev.mezan.asl.run.CancelScope;
import dev.mezan.asl.run.Cancelled;
import dev.mezan.asl.run.Environment;
import dev.mezan.asl.run.FlowRunner;
import dev.mezan.asl.run.Past;
import dev.mezan.asl.run.Recorder;
import dev.mezan.asl.run.StateFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One execution of a machine. */
public final class Execution {
    record Setting(EnginePorts ports, EngineLimits limits, QueryServices services, Recorder recorder, Past past) {}

    private final StateMachine machine;
    private final ExecutionContext context;
    private final @Nullable Object input;
    private final Setting setting;
    private final CancelScope scope = CancelScope.root();

    Execution(StateMachine machine, ExecutionContext context, @Nullable Object input, Setting setting) {
        this.machine = machine;
        this.context = context;
        this.input = input;
        this.setting = setting;
    }

    /** Runs to the end on the calling thread; to be called once. */
    public ExecutionResult run() {
        Environment environment = new Environment(
                context,
                input,
                setting.ports(),
                setting.limits(),
                setting.services(),
                setting.recorder(),
                setting.past());
        Branch branch = Branch.root(environment, scope);
        branch.recordAside(0, () -> EventDetails.executionStarted(input, context.roleArn()));
        Time.Alarm timeout = timeoutAlarm();
        scope.enter();
        try {
            return succeed(branch, FlowRunner.run(machine.flow(), input, branch));
        } catch (StateFailure failure) {
            if (failure.endsExecution()) {
                branch.followAll();
            }
            branch.record(() -> EventDetails.executionFailed(failure.error(), failure.causeText()));
            return new ExecutionResult.Failed(failure.error(), failure.causeText());
        } catch (Cancelled cancelled) {
            return cancelled(branch, cancelled.reason());
        } finally {
            timeout.cancel();
            scope.leave();
        }
    }

    private static ExecutionResult succeed(Branch branch, @Nullable Object output) {
        branch.record(() -> EventDetails.executionSucceeded(output));
        return new ExecutionResult.Succeeded(output);
    }

    private static ExecutionResult cancelled(Branch branch, CancelScope.Reason reason) {
        return switch (reason) {
            case CancelScope.TimedOut timedOut -> {
                branch.recordAside(0, EventDetails::executionTimedOut);
                yield new ExecutionResult.TimedOut();
            }
            case CancelScope.Aborted(String error, String cause) -> {
                branch.recordAside(0, () -> EventDetails.executionAborted(error, cause));
                yield new ExecutionResult.Aborted(error, cause);
            }
            case CancelScope.SiblingFailed _, CancelScope.Doomed _ ->
                throw new IllegalStateException("a failed sibling ends its branches, never the execution");
        };
    }

    private Time.Alarm timeoutAlarm() {
        Optional<Duration> timeout = Stream.concat(machine.timeout().stream(), context.timeout().stream())
                .min(Duration::compareTo);
        return timeout.map(limit -> setting.ports()
                        .time()
                        .alarm(context.clockStart().plus(limit), () -> scope.cancel(new CancelScope.TimedOut())))
                .orElse(() -> {});
    }

    /** Ends it early, from any thread; what it was doing is interrupted. Has no effect once it has ended. */
    public void abort(String error, String cause) {
        scope.cancel(new CancelScope.Aborted(error, cause));
    }
}
