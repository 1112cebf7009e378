package dev.mezan.runtime.lambda;

import dev.mezan.core.failure.Failure;
import dev.mezan.core.failure.FailureKind;
import dev.mezan.core.failure.FailureText;
import dev.mezan.runtime.fault.Fault;
import dev.mezan.runtime.fault.Faults;
import dev.mezan.runtime.lambda.InvocationListener.Invoked;
import java.util.Optional;

/**
 * An invocation that fails because somebody wants it to; the agent's code knows nothing of it.
 *
 * @param fault how it fails
 * @param invoked which invocation it is
 * @param invocation the invocation, which only a crash after the work lets run
 */
record FaultyInvocation(Fault fault, Invoked invoked, Invocation invocation) {
    /** What befalls an invocation; only those of agents are played with. */
    static Optional<Fault> of(Faults faults, Invoked invoked) {
        var work = invoked.work();
        return work.agent().isEmpty()
                ? Optional.empty()
                : work.run().flatMap(run -> work.task().flatMap(task -> faults.next(run, task)));
    }

    /** Fails as the fault has it; the place that the invocation has is given back. */
    InvocationResult call(byte[] payload) throws InterruptedException {
        return switch (fault.kind()) {
            case CRASH_AFTER -> {
                var _ = invocation.call(payload);
                yield crashed();
            }
            case DECLINED -> instead(failed(FailureKind.PERMANENT, "dev.mezan.agent.effect.EffectRefused"));
            case TRANSIENT -> instead(failed(FailureKind.TRANSIENT, "java.io.IOException"));
            case TIMEOUT -> instead(Failures.timedOut(invoked.requestId(), invocation.timeout()));
            case THROTTLED ->
                instead(Refusals.throttled(invoked.requestId(), "ReservedFunctionConcurrentInvocationLimitExceeded"));
            case CRASH_BEFORE -> instead(crashed());
        };
    }

    private InvocationResult instead(InvocationResult result) {
        invocation.forgo();
        return result;
    }

    /** As the agents' wrapper tells of what an agent threw. */
    private InvocationResult failed(FailureKind kind, String thrown) {
        var message = FailureText.of(Failure.of(kind, thrown, fault.message()));
        return Failures.said(invoked.requestId(), FailureText.PACKAGE + FailureText.typeOf(kind), message);
    }

    /** As Lambda tells of a process that has gone. */
    private InvocationResult crashed() {
        var message = "RequestId: " + invoked.requestId() + " Error: Runtime exited with error: exit status 137";
        return Failures.said(invoked.requestId(), "Runtime.ExitError", message);
    }
}
