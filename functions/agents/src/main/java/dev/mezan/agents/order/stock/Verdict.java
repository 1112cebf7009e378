package dev.mezan.agents.order.stock;

/** What became of a change. */
public enum Verdict {
    /** It is made. */
    MADE,
    /** Nothing is made: what it says was before is no longer so. */
    OVERTAKEN,
    /** Nothing is made: a shelf has too few pieces. */
    SHORT,
    /** Nothing is made: others change the same at this moment, and it may be tried again. */
    BUSY
}
