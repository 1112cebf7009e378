package dev.mezan.asl.map;

/** A data set that cannot be read: {@code States.ItemReaderFailed}. */
public final class ItemReaderFailure extends Exception {
    private final String reason;

    public ItemReaderFailure(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** Why. */
    public String reason() {
        return reason;
    }
}
