package dev.mezan.simulation.schedule;

/** A world that does not come to rest. */
public final class Runaway extends RuntimeException {
    private static final long serialVersionUID = 1;

    Runaway(long steps) {
        super("The world took " + steps + " steps and did not come to rest");
    }
}
