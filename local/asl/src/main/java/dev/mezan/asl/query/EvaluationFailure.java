package dev.mezan.asl.query;

import java.util.Optional;

/** An expression, path or template that could not be evaluated: the States error name and what happened. */
public final class EvaluationFailure extends Exception {
    private final String error;
    private final String detail;
    private final String location;

    public EvaluationFailure(String error, String detail) {
        this(error, detail, "");
    }

    /** The failure of the expression at a place in its state, such as {@code Arguments/MessageBody}. */
    public EvaluationFailure(String error, String detail, String location) {
        super(error + ": " + detail, null, false, false);
        this.error = error;
        this.detail = detail;
        this.location = location;
    }

    /** The error's name, such as {@code States.QueryEvaluationError}. */
    public String error() {
        return error;
    }

    /** Where in the state the expression stands, if one failed. */
    public Optional<String> location() {
        return location.isEmpty() ? Optional.empty() : Optional.of(location);
    }

    /** What happened, without the name of the state. */
    public String detail() {
        return detail;
    }
}
