package dev.mezan.runtime.lambda.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The platform threads that a function's code has started and that still run, told by their class loader.
 *
 * <p>Virtual threads cost next to nothing and can't be listed, so they are left alone.
 */
public final class StartedThreads {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Supplier<FunctionLoader> loader;
    private final InstantSource clock;
    private Instant nextLook = Instant.MIN;

    /** Those with this loader, which is asked for when it is needed. */
    public StartedThreads(Supplier<FunctionLoader> loader, InstantSource clock) {
        this.loader = loader;
        this.clock = clock;
    }

    /** Whether there are more than so many; looked at once a second at most, and no in between. */
    public boolean areMoreThan(int most) {
        return isTime() && running().size() > most;
    }

    /** How many there are now. */
    public int count() {
        return running().size();
    }

    /** Asks them all to end. */
    public void interrupt() {
        running().forEach(Thread::interrupt);
    }

    private synchronized boolean isTime() {
        var now = clock.instant();
        if (now.isBefore(nextLook)) {
            return false;
        }
        nextLook = now.plus(BETWEEN_LOOKS);
        return true;
    }

    private List<Thread> running() {
        var root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        // Some may start meanwhile; what does not fit is counted the next time.
        var threads = new Thread[root.activeCount() + 1_000];
        var count = root.enumerate(threads);
        var wanted = loader.get();
        return Stream.of(threads)
                .limit(count)
                .filter(thread -> thread.getContextClassLoader() == wanted)
                .toList();
    }
}
