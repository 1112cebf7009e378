package dev.mezan.simulation.schedule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The threads of other worlds and of the JVM, which now and then have a lock that a thread of this one wants.
 *
 * <p>They have it for a moment, in which this world stands still: otherwise what a world does would depend on what others
 * do at the same time. A {@link java.util.concurrent.locks.ReentrantLock} that a waiting thread of this world has is
 * another matter: the world goes on. A monitor may not be had while waiting, for nobody can tell whose it is.
 */
final class Outsiders {
    private static final long LONGEST_NANOS = 20_000_000_000L;
    private static final String LOCK = "java.util.concurrent.locks.ReentrantLock$";
    private static final Method OWNER = owner();

    private final Set<Thread> insiders = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A thread of this world. */
    void areNot(Thread thread) {
        insiders.add(thread);
    }

    /**
     * Waits until nobody outside has what a thread wants that has just taken its step.
     *
     * @throws IllegalStateException if that takes longer than 20 s
     */
    void letGo(Strand strand) {
        if (strand.isReady() || !isHeldUp(strand.thread())) {
            return;
        }
        var began = System.nanoTime();
        while (!strand.isReady()) {
            if (System.nanoTime() - began > LONGEST_NANOS) {
                throw new IllegalStateException("A thread waits for what another has in a monitor: "
                        + Arrays.toString(strand.thread().getStackTrace()));
            }
            Thread.onSpinWait();
        }
    }

    private boolean isHeldUp(Thread thread) {
        return switch (thread.getState()) {
            // What is runnable and has not said that it is ready was let go just now.
            case BLOCKED, RUNNABLE -> true;
            case WAITING -> isOutside(LockSupport.getBlocker(thread));
            case TERMINATED -> {
                insiders.remove(thread);
                yield false;
            }
            case NEW, TIMED_WAITING -> false;
        };
    }

    private boolean isOutside(@Nullable Object blocker) {
        return blocker instanceof AbstractOwnableSynchronizer lock
                && lock.getClass().getName().startsWith(LOCK)
                && !insiders.contains(owner(lock));
    }

    private static @Nullable Object owner(AbstractOwnableSynchronizer lock) {
        try {
            return OWNER.invoke(lock);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("This JDK does not tell who has a lock", e);
        }
    }

    private static Method owner() {
        try {
            var method = AbstractOwnableSynchronizer.class.getDeclaredMethod("getExclusiveOwnerThread");
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException(
                    "The simulation needs --add-opens java.base/java.util.concurrent.locks=ALL-UNNAMED", e);
        }
    }
}
