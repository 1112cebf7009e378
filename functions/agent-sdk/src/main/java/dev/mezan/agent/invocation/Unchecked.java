package dev.mezan.agent.invocation;

/** Throws an agent's own exception as it is, so that the task's error has its class and message. */
final class Unchecked {
    private Unchecked() {}

    static RuntimeException rethrow(Exception exception) {
        return Unchecked.<RuntimeException>as(exception);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The cast is erased: this is the point of it.
    private static <E extends Exception> E as(Exception exception) throws E {
        throw (E) exception;
    }
}
