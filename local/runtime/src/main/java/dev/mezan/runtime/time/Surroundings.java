package dev.mezan.runtime.time;

import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;

/**
 * Where time, chance and threads come from.
 *
 * @param clock tells the time
 * @param timers do things later
 * @param random where ids come from; safe for many threads
 * @param threads make the threads that work is done on
 */
public record Surroundings(InstantSource clock, Timers timers, Random random, ThreadFactory threads) {
    /** The machine's clock, chance, and virtual threads. */
    public static Surroundings ofMachine(Timers timers) {
        return new Surroundings(
                InstantSource.system(), timers, new Random(), Thread.ofVirtual().factory());
    }

    /** An id in the shape of a UUID; unique, but no secret. */
    public String id() {
        return new UUID(
                        (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L,
                        (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L)
                .toString();
    }
}
