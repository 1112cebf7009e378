package dev.mezan.asl.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Threads that are cut short together: an execution's, or those of one Parallel or Map within it. */
public final class CancelScope {
    /** Why. */
    public sealed interface Reason {}

    /** The execution took too long. */
    public record TimedOut() implements Reason {}

    /** Someone stopped the execution. */
    public record Aborted(String error, String cause) implements Reason {}

    /** Another branch or iteration failed after an event, so this one's result is of no use. */
    public record SiblingFailed(long after) implements Reason {}

    /** Another branch or iteration failed with what no state may catch, so the execution is about to end. */
    public record Doomed() implements Reason {}

    private final @Nullable CancelScope parent;
    private final Set<Thread> threads = new HashSet<>();
    private final List<CancelScope> children = new ArrayList<>();
    private volatile @Nullable Reason reason;

    private CancelScope(@Nullable CancelScope parent) {
        this.parent = parent;
    }

    /** The scope of an execution. */
    public static CancelScope root() {
        return new CancelScope(null);
    }

    /** A scope within this one; to be closed by {@link #close}. */
    CancelScope child() {
        CancelScope child = new CancelScope(this);
        synchronized (this) {
            children.add(child);
        }
        return child;
    }

    void close() {
        if (parent != null) {
            synchronized (parent) {
                parent.children.remove(this);
            }
        }
    }

    /** Puts the calling thread under this scope. */
    public synchronized void enter() {
        threads.add(Thread.currentThread());
        if (current().isPresent()) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the calling thread out, and takes back an interrupt that was this scope's alone. */
    public synchronized void leave() {
        threads.remove(Thread.currentThread());
        if (reason != null && (parent == null || parent.current().isEmpty())) {
            clearInterrupt();
        }
    }

    /** Whether an interrupt had arrived does not matter; it is to be gone. */
    static void clearInterrupt() {
        var _ = Thread.interrupted();
    }

    /** Cuts everything in this scope short; the first reason stays. */
    public void cancel(Reason why) {
        List<CancelScope> inner;
        synchronized (this) {
            if (reason != null) {
                return;
            }
            reason = why;
            threads.forEach(Thread::interrupt);
            inner = List.copyOf(children);
        }
        inner.forEach(child -> child.cancel(why));
    }

    /** Why this scope, or one around it, is cut short, if it is; the outermost reason counts. */
    Optional<Reason> current() {
        Optional<Reason> outer = parent == null ? Optional.empty() : parent.current();
        return outer.isPresent() ? outer : Optional.ofNullable(reason);
    }

    /** Ends the calling thread's work if this scope is cut short. */
    void check() throws Cancelled {
        for (CancelScope scope = this; scope != null; scope = scope.parent) {
            if (scope.reason != null) {
                throw new Cancelled(current().orElseThrow());
            }
        }
    }

    /** What an interrupt means that was no timeout of a task: the scope's reason, or an abort by the thread's owner. */
    Cancelled interrupted() {
        return new Cancelled(current().orElseGet(() -> {
            Thread.currentThread().interrupt();
            return new Aborted("", "the thread of the execution was interrupted");
        }));
    }
}
