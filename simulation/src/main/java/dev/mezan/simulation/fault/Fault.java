package dev.mezan.simulation.fault;

/**
 * One thing that goes wrong. Its name is the same in every world of its seed, whatever else goes wrong there, so that a
 * world can be replayed with fewer of them.
 *
 * @param kind what
 * @param place where
 * @param time the how-manieth time that it could have happened there, from 1
 */
public record Fault(FaultKind kind, String place, int time) {
    /** It in words. */
    public String words() {
        return "%s (%s, time %d)".formatted(kind.words(), place, time);
    }
}
