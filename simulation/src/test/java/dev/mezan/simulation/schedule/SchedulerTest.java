package dev.mezan.simulation.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SchedulerTest {
    private static final Set<Thread.State> STANDS = Set.of(Thread.State.BLOCKED, Thread.State.WAITING);

    private final Scheduler scheduler = new Scheduler(new SplittableRandom(1), 1_000);
    private final Node node = Node.service("a node");
    private final List<String> done = new ArrayList<>();

    private void sleep(int seconds) {
        try {
            scheduler.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String after() {
        return Duration.between(Scheduler.BEGINNING, scheduler.now()).toSeconds() + " s";
    }

    @Test
    void timeGoesOnToWhatIsNextWhenAllThreadsWait() {
        scheduler.start(node, () -> {
            sleep(5);
            done.add("first after " + after());
        });
        scheduler.start(node, () -> {
            sleep(2);
            done.add("second after " + after());
        });
        scheduler.run();
        assertThat(done).containsExactly("second after 2 s", "first after 5 s");
    }

    @Test
    void aLockThatAWaitingThreadOfTheSameWorldHasHoldsNobodyElseUp() {
        var lock = new ReentrantLock();
        for (var i = 0; i < 2; i++) {
            scheduler.start(node, () -> {
                lock.lock();
                try {
                    sleep(3);
                    done.add(after());
                } finally {
                    lock.unlock();
                }
            });
        }
        scheduler.run();
        assertThat(done).containsExactly("3 s", "6 s");
    }

    @Test
    void aWorldStandsStillWhileAThreadOutsideHasALock() throws InterruptedException {
        var lock = new ReentrantLock();
        playWhileHeld(work -> {
            lock.lock();
            try {
                work.run();
            } finally {
                lock.unlock();
            }
        });
    }

    @Test
    void aWorldStandsStillWhileAThreadOutsideHasAMonitor() throws InterruptedException {
        var monitor = new Object();
        playWhileHeld(work -> {
            synchronized (monitor) {
                work.run();
            }
        });
    }

    /** Something outside this world has what a thread of the world wants, until that has long waited for it. */
    private void playWhileHeld(Consumer<Runnable> held) throws InterruptedException {
        var waiter = new AtomicReference<Thread>();
        scheduler.start(node, () -> {
            waiter.set(Thread.currentThread());
            held.accept(() -> done.add("had it after " + after()));
        });
        var _ = scheduler.at(Scheduler.BEGINNING.plusSeconds(3_600), () -> done.add("an hour later"));
        var world = Thread.ofPlatform().unstarted(scheduler::run);
        held.accept(() -> {
            world.start();
            await().until(() ->
                    waiter.get() != null && STANDS.contains(waiter.get().getState()));
        });
        world.join();
        assertThat(done).containsExactly("had it after 0 s", "an hour later");
    }
}
