package dev.mezan.runtime.httpapi.jwt;

/** Why a token is refused, in the words that follow {@code error_description=}. */
final class InvalidToken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    InvalidToken(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
