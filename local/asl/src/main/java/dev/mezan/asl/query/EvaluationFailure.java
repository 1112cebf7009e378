package dev.mezan.asl.query;

/** An expression, path or template that could not be evaluated: the States error name and what happened. */
public final class EvaluationFailure extends Exception {
    private final String error;
    private final String detail;

    public EvaluationFailure(String error, String detail) {
        super(error + ": " + detail, null, false, false);
        this.error = error;
        this.detail = detail;
    }

    /** The error's name, such as {@code States.QueryEvaluationError}. */
    public String error() {
        return error;
    }

    /** What happened, without the name of the state. */
    public String detail() {
        return detail;
    }
}
