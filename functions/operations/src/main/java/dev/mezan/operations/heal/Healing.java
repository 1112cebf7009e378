package dev.mezan.operations.heal;

/** What became of a run that was looked at. */
enum Healing {
    /** Nothing: it goes on, or it is too early to say that it does not. */
    NONE,
    /** Its execution was no more, so that it was ended. */
    ENDED,
    /** It waited for people whom nobody looked after, so that an execution was started that does. */
    HANDED_OVER
}
