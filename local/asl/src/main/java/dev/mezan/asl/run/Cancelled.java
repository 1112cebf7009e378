package dev.mezan.asl.run;

/** Work was cut short from outside; no state may catch this. */
public final class Cancelled extends Exception {
    private final transient CancelScope.Reason reason;

    Cancelled(CancelScope.Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    public CancelScope.Reason reason() {
        return reason;
    }
}
