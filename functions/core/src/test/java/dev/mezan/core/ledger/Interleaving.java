package dev.mezan.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;

/**
 * Attempts that run one at a time, each until its next step, in an order that a seed decides.
 *
 * <p>An attempt may be gone at any step, as a process that is killed, and may stand still there for as long as it likes.
 */
final class Interleaving {
    private static final ScopedValue<Attempt> CURRENT = ScopedValue.newInstance();

    private final Random random;

    Interleaving(Random random) {
        this.random = random;
    }

    /** Called by an attempt before each step: it goes on when it is its turn. */
    void step() {
        if (CURRENT.isBound()) {
            CURRENT.get().pause();
        }
    }

    /**
     * Runs attempts to their ends.
     *
     * @param between what happens between two steps
     * @param killed the share of steps at which an attempt is gone
     */
    void run(List<Runnable> works, Runnable between, double killed) {
        var attempts = new ArrayList<>(works.stream().map(Attempt::new).toList());
        while (!attempts.isEmpty()) {
            var next = attempts.get(random.nextInt(attempts.size()));
            next.dies = random.nextDouble() < killed;
            next.goOn();
            if (next.ended) {
                attempts.remove(next);
            }
            between.run();
        }
    }

    private static final class Attempt {
        private final Semaphore turn = new Semaphore(0);
        private final Semaphore stopped = new Semaphore(0);
        private final Thread thread;
        private boolean started;
        private volatile boolean dies;
        private volatile boolean ended;

        Attempt(Runnable work) {
            thread = Thread.ofVirtual().unstarted(() -> live(work));
        }

        private void live(Runnable work) {
            try {
                ScopedValue.where(CURRENT, this).run(work);
            } catch (World.Killed e) {
                // Nobody hears of it.
            } finally {
                ended = true;
                stopped.release();
            }
        }

        void pause() {
            stopped.release();
            turn.acquireUninterruptibly();
            if (dies) {
                throw new World.Killed();
            }
        }

        void goOn() {
            if (started) {
                turn.release();
            } else {
                started = true;
                thread.start();
            }
            stopped.acquireUninterruptibly();
        }
    }
}
