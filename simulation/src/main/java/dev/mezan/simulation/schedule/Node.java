package dev.mezan.simulation.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A machine of the world: what runs on it dies with it, stands still with it, and reads its clock. */
public final class Node {
    private final String name;
    private final Duration skew;
    private final boolean mortal;
    private final List<Strand> held = new ArrayList<>();
    private boolean dead;
    private boolean frozen;
    private Runnable onDeath = () -> {};

    private Node(String name, Duration skew, boolean mortal) {
        this.name = name;
        this.skew = skew;
        this.mortal = mortal;
    }

    /** A machine that may die, whose clock is ahead by so much, or behind. */
    public static Node mortal(String name, Duration skew) {
        return new Node(name, skew, true);
    }

    /** One that dies only when all does, with the true time. */
    public static Node service(String name) {
        return new Node(name, Duration.ZERO, false);
    }

    /** What the trace calls it. */
    public String name() {
        return name;
    }

    /** How far its clock is ahead. */
    public Duration skew() {
        return skew;
    }

    /** Whether it is one that dies and freezes: a machine of a function, not a service. */
    public boolean mayDie() {
        return mortal;
    }

    /** Whether it is gone. */
    public boolean isDead() {
        return dead;
    }

    /** What is to happen when it dies. */
    public void onDeath(Runnable action) {
        onDeath = action;
    }

    /** Ends it: none of its threads takes another step. */
    public void die() {
        if (!dead) {
            dead = true;
            held.clear();
            onDeath.run();
        }
    }

    void freeze() {
        frozen = true;
    }

    /** Lets it go on, and gives the threads that became ready meanwhile. */
    List<Strand> thaw() {
        frozen = false;
        var ready = List.copyOf(held);
        held.clear();
        return ready;
    }

    boolean isFrozen() {
        return frozen;
    }

    void hold(Strand strand) {
        held.add(strand);
    }

    void release(Strand strand) {
        held.remove(strand);
    }
}
