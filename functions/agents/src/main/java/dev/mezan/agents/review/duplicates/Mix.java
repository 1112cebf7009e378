package dev.mezan.agents.review.duplicates;

/** Mixes the bits of a number, so that each depends on all. */
final class Mix {
    private Mix() {}

    /** SplitMix64's finalizer (Steele, Lea and Flood, 2014). */
    static long of(long value) {
        var mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
