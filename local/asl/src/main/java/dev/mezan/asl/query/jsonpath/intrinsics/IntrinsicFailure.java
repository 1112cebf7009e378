package dev.mezan.asl.query.jsonpath.intrinsics;

/** Why a call failed, and how the service tells it: most often that the arguments are invalid, without saying why. */
public final class IntrinsicFailure extends Exception {
    private final String before;
    private final String after;

    IntrinsicFailure(String reason) {
        this(reason, "Invalid arguments in ", "");
    }

    /** What is told is the function's name with something before and after it. */
    IntrinsicFailure(String reason, String before, String after) {
        super(reason, null, false, false);
        this.before = before;
        this.after = after;
    }

    /** The service's sentence, such as {@code Invalid arguments in States.ArrayGetItem}. */
    public String told(String function) {
        return before + function + after;
    }
}
