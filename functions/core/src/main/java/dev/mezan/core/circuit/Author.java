package dev.mezan.core.circuit;

/**
 * Who moves a circuit.
 *
 * @param name a person's name, or the run whose call moved it
 * @param person whether it is a person
 */
public record Author(String name, boolean person) {
    /** A person. */
    public static Author person(String name) {
        return new Author(name, true);
    }

    /** A run, whose calls move circuits. */
    public static Author run(String run) {
        return new Author(run, false);
    }
}
