package dev.mezan.core.circuit;

/** Where a circuit stands, and where it may go from there. */
public enum Position {
    /** Calls go through. */
    CLOSED("closed"),
    /** No call goes through. */
    OPEN("open"),
    /** One call goes through, to see whether the target is well again. */
    HALF_OPEN("half-open");

    private final String word;

    Position(String word) {
        this.word = word;
    }

    /** The word for people and for documents. */
    public String word() {
        return word;
    }

    /**
     * Whether a circuit may go from here to there.
     *
     * <p>Of itself a circuit goes closed → open → half-open → closed or open, and from half-open to half-open when a
     * probe never came back. A person may open it at any time, for longer than it is open already too, and close it.
     */
    public boolean mayBecome(Position next, boolean byPerson) {
        return switch (this) {
            case CLOSED -> next == OPEN;
            case OPEN -> byPerson ? next != HALF_OPEN : next == HALF_OPEN;
            case HALF_OPEN -> !byPerson || next != HALF_OPEN;
        };
    }
}
