package dev.mezan.asl.map;

import dev.mezan.asl.EngineLimits;
import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.StateMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One going of a distributed Map over its items: what it is, how far it is, and what it is allowed. */
public final class MapRun {
    private static final Duration EXPRESS_LIMIT = Duration.ofMinutes(5);

    private final MapRunIdentity identity;
    private final StateMachine machine;
    private final Instant started;
    private volatile Runnable onChange = () -> {};
    private MapRunLimits limits;
    private Counts items = Counts.NONE;
    private Counts executions = Counts.NONE;
    private Status status = Status.RUNNING;
    private Optional<Instant> stopped = Optional.empty();

    /** How far a map run is. */
    public enum Status {
        RUNNING,
        SUCCEEDED,
        FAILED,
        ABORTED
    }

    public MapRun(MapRunIdentity identity, StateMachine machine, MapRunLimits limits, Instant started) {
        this.identity = identity;
        this.machine = machine;
        this.limits = limits;
        this.started = started;
    }

    /** Who it is. */
    public MapRunIdentity identity() {
        return identity;
    }

    /** What its children run. */
    public StateMachine machine() {
        return machine;
    }

    public Instant started() {
        return started;
    }

    /** Who a child of it is that starts now. */
    public ExecutionContext context(Child child, Instant now) {
        ExecutionContext parent = identity.parent();
        return new ExecutionContext(
                child.arn(),
                child.name(),
                parent.roleArn(),
                now,
                identity.stateMachineArn(),
                identity.stateMachineName(),
                identity.isExpress() ? Optional.of(EXPRESS_LIMIT) : Optional.empty());
    }

    /** The child at a place; its name is the same each time. */
    public Child child(int index, @Nullable Object input, int itemCount) {
        String name = identity.childName(index);
        return new Child(index, name, identity.childArn(name), input, itemCount);
    }

    public synchronized MapRunLimits limits() {
        return limits;
    }

    /** Changes the limits while it runs; the children that run go on. */
    public void allow(MapRunLimits other) {
        synchronized (this) {
            limits = other;
        }
        onChange.run();
    }

    /** Says who is told, on the caller's thread, when the limits have changed. */
    public void listen(Runnable listener) {
        onChange = listener;
    }

    /** What bounds its children: Express ones have no limit on events. */
    public EngineLimits limits(EngineLimits parents) {
        return identity.isExpress() ? parents.withoutHistoryLimit() : parents;
    }

    public synchronized Counts items() {
        return items;
    }

    public synchronized Counts executions() {
        return executions;
    }

    public synchronized Status status() {
        return status;
    }

    /** When it ended, if it has. */
    public synchronized Optional<Instant> stopped() {
        return stopped;
    }

    /** How many items there are. */
    public synchronized void found(long count) {
        items = items.added(count);
    }

    public synchronized void starts(Child child) {
        items = items.started(child.items());
        executions = executions.added(1).started(1);
    }

    public synchronized void ended(Child child, ExecutionResult result) {
        items = items.ended(child.items(), result);
        executions = executions.ended(1, result);
    }

    public synchronized void written(Child child) {
        items = items.written(child.items());
        executions = executions.written(1);
    }

    /** Whether more items have failed than it may have. */
    public synchronized boolean isExceeded() {
        return limits.isExceeded(items.broken(), items.total());
    }

    /** It has ended; the first end stays. */
    public synchronized void end(Status how, Instant at) {
        if (status == Status.RUNNING) {
            status = how;
            stopped = Optional.of(at);
            items = items.cutShort();
        }
    }
}
