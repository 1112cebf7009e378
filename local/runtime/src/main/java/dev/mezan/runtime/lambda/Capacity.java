package dev.mezan.runtime.lambda;

import java.util.concurrent.atomic.AtomicInteger;

/** How many invocations may run at once: of one function that reserves them, or of all the others together. */
final class Capacity {
    private final int most;
    private final String reason;
    private final AtomicInteger taken = new AtomicInteger();

    private Capacity(int most, String reason) {
        this.most = most;
        this.reason = reason;
    }

    static Capacity reserved(int most) {
        return new Capacity(most, "ReservedFunctionConcurrentInvocationLimitExceeded");
    }

    static Capacity shared(int most) {
        return new Capacity(most, "ConcurrentInvocationLimitExceeded");
    }

    /** Takes a place if there is one. */
    boolean enter() {
        if (taken.incrementAndGet() <= most) {
            return true;
        }
        taken.decrementAndGet();
        return false;
    }

    /** Gives a place back. */
    void leave() {
        taken.decrementAndGet();
    }

    /** Lambda's word for there being no place. */
    String reason() {
        return reason;
    }
}
