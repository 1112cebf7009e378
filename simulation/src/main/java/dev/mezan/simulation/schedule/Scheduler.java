package dev.mezan.simulation.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Runs the threads of one world on the calling thread, one at a time, picked by a seed; time goes on to what is next when
 * none of them can take a step.
 *
 * <p>All of {@code java.util.concurrent} works, except what waits for a real time.
 */
public final class Scheduler {
    /** When every world begins. */
    public static final Instant BEGINNING = Instant.parse("2026-03-14T01:59:26Z");

    private final RandomGenerator picks;
    private final long mostSteps;
    private final Calendar calendar = new Calendar();
    private final List<Strand> ready = new ArrayList<>();
    private final List<Throwable> broken = new ArrayList<>();
    private final Outsiders outsiders = new Outsiders();
    private Instant now = BEGINNING;
    private long strands;
    private long steps;

    /** A scheduler that gives up after so many steps. */
    public Scheduler(RandomGenerator picks, long mostSteps) {
        this.picks = picks;
        this.mostSteps = mostSteps;
    }

    /** The true time, which no node knows. */
    public Instant now() {
        return now;
    }

    /** The time that a node's clock shows. */
    public InstantSource clock(Node node) {
        return () -> now.plus(node.skew());
    }

    /** How many steps were taken. */
    public long steps() {
        return steps;
    }

    /** What threads of the world died of. */
    public List<Throwable> broken() {
        return List.copyOf(broken);
    }

    /** Makes threads of a node. */
    public ThreadFactory threads(Node node) {
        return work -> thread(node, work);
    }

    /** Starts a thread of a node. */
    public void start(Node node, Runnable work) {
        thread(node, work).start();
    }

    private Thread thread(Node node, Runnable work) {
        var strand = new Strand(strands++, node);
        var thread = VirtualThreads.make(step -> ready(strand, step), () -> run(strand, work));
        strand.is(thread);
        outsiders.areNot(thread);
        return thread;
    }

    private void run(Strand strand, Runnable work) {
        try {
            ScopedValue.where(Strand.CURRENT, strand).run(work);
        } catch (RuntimeException | Error e) {
            broken.add(e);
        }
    }

    private void ready(Strand strand, Runnable step) {
        synchronized (ready) {
            strand.ready(step);
            if (strand.node().isDead()) {
                return;
            }
            if (strand.node().isFrozen()) {
                strand.node().hold(strand);
                return;
            }
            enter(strand);
        }
    }

    /** By number: in which order they became ready may depend on addresses in memory. */
    private void enter(Strand strand) {
        var place = Collections.binarySearch(ready, strand, Comparator.comparingLong(Strand::number));
        if (place < 0) {
            ready.add(-place - 1, strand);
        }
    }

    /** The node that the calling thread runs on. */
    public static Node here() {
        return Strand.CURRENT.get().node();
    }

    /** Does something at a time, on no thread of the world: it must not wait. */
    public Runnable at(Instant time, Runnable action) {
        var entry = calendar.enter(time.isBefore(now) ? now : time, action);
        return entry::cancel;
    }

    /** Waits on the calling thread. */
    public void sleep(Duration duration) throws InterruptedException {
        var sleeper = Thread.currentThread();
        var awake = new boolean[1];
        var cancel = at(now.plus(duration), () -> {
            awake[0] = true;
            LockSupport.unpark(sleeper);
        });
        while (!awake[0]) {
            if (Thread.interrupted()) {
                cancel.run();
                throw new InterruptedException();
            }
            LockSupport.park(this);
        }
    }

    /** Lets a node stand still for a while, from its next step on. */
    public void freeze(Node node, Duration duration) {
        synchronized (ready) {
            node.freeze();
            ready.removeIf(strand -> {
                if (strand.node() == node) {
                    node.hold(strand);
                }
                return strand.node() == node;
            });
        }
        at(now.plus(duration), () -> {
            synchronized (ready) {
                node.thaw().forEach(this::enter);
            }
        });
    }

    /** Ends the calling thread's node, and with it this thread: never returns. */
    public void dieHere() {
        here().die();
        while (true) {
            LockSupport.park(this);
            // An interrupt would wake it again and again.
            var _ = Thread.interrupted();
        }
    }

    /** Takes steps until nothing is left to happen. */
    public void run() {
        run(() -> false);
    }

    /** Takes steps until it is enough, or nothing is left to happen. */
    public void run(BooleanSupplier enough) {
        while (!enough.getAsBoolean()) {
            if (step()) {
                continue;
            }
            var next = calendar.next();
            if (next.isEmpty()) {
                return;
            }
            now = next.get().at();
            next.get().happen();
        }
    }

    private boolean step() {
        Strand strand;
        synchronized (ready) {
            ready.removeIf(some -> some.node().isDead());
            if (ready.isEmpty()) {
                return false;
            }
            strand = ready.remove(ready.size() == 1 ? 0 : picks.nextInt(ready.size()));
        }
        if (++steps > mostSteps) {
            throw new Runaway(mostSteps);
        }
        strand.step();
        while (outsiders.heldUp(strand)) {
            // It goes on where it was held up, as if it had not been: the order of this world's steps stays the same.
            takeBack(strand);
            strand.step();
        }
        return true;
    }

    private void takeBack(Strand strand) {
        synchronized (ready) {
            ready.remove(strand);
            strand.node().release(strand);
        }
    }
}
