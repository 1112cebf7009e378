package dev.mezan.asl.map;

/** Results that cannot be written: {@code States.ResultWriterFailed}. */
public final class ResultWriterFailure extends Exception {
    private final String reason;

    ResultWriterFailure(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** Why. */
    public String reason() {
        return reason;
    }
}
