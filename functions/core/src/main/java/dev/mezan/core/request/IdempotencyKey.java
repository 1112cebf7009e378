package dev.mezan.core.request;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;

/**
 * What a sender gives to have a request that it may send twice run once.
 *
 * @param tenant whose it is; the same value of another tenant is another key
 * @param value 1 to 255 printable ASCII characters without spaces, such as a UUID
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key header</a>
 */
public record IdempotencyKey(String tenant, String value) {
    /** The most characters of a key. */
    public static final int LIMIT = 255;

    /**
     * A key.
     *
     * @throws MezanException with the code {@code idempotency-key} if it is empty, too long, or has other characters
     */
    public IdempotencyKey {
        if (!value.matches("[!-~]{1," + LIMIT + "}")) {
            throw new MezanException(
                    Problem.of("idempotency-key", "An idempotency key is 1 to 255 printable characters without spaces")
                            .got(value.length() > LIMIT ? value.length() + " characters: " + value : value)
                            .advise("A UUID that is made once for each request is the usual choice."));
        }
    }
}
