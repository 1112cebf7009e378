package dev.mezan.asl.inspect;

/** A definition that has no state of the name that is asked for. */
public final class NoSuchState extends Exception {
    NoSuchState(String name) {
        super("the definition has no state '" + name + "'", null, false, false);
    }
}
