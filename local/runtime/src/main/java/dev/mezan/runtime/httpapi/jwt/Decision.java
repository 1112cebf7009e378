package dev.mezan.runtime.httpapi.jwt;

/** Whether a request may pass. */
public sealed interface Decision {
    /** It may. */
    record Allowed(Identity identity) implements Decision {}

    /**
     * It has no token that is good.
     *
     * @param challenge the answer's {@code www-authenticate} header, which says why
     */
    record Unauthorized(String challenge) implements Decision {}

    /**
     * Its token has none of the scopes that the route asks for.
     *
     * @param challenge the answer's {@code www-authenticate} header, which names them
     */
    record Forbidden(String challenge) implements Decision {}
}
