package dev.mezan.core.ledger;

import dev.mezan.core.payload.Checksums;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.nio.charset.StandardCharsets;

/**
 * Which effect it is: a key means one effect of one agent for one tenant, whichever run asks for it.
 *
 * @param tenant whose work it is
 * @param agent the agent that does it
 * @param key what the agent calls it, such as {@code charge:order-17}: 1 to 512 bytes of UTF-8
 */
public record EffectId(String tenant, String agent, String key) {
    /** The most bytes of a key, in UTF-8. */
    public static final int KEY_LIMIT = 512;

    private static final int KEY_DIGITS = 40;

    /**
     * An id.
     *
     * @throws MezanException with the code {@code effect-key} if the key is blank or too long
     */
    public EffectId {
        var bytes = key.getBytes(StandardCharsets.UTF_8).length;
        if (key.isBlank()) {
            throw new MezanException(Problem.of("effect-key", "An effect's key is empty")
                    .at("agent " + agent)
                    .advise("Name the effect by what it is done to, such as \"charge:\" + order id."));
        }
        if (bytes > KEY_LIMIT) {
            throw new MezanException(Problem.of("effect-key", "An effect's key is longer than 512 bytes")
                    .at("agent " + agent)
                    .got(bytes + " bytes: " + key)
                    .advise("Use an id, or the SHA-256 of what is too long."));
        }
    }

    /**
     * What the world outside is given as its idempotency key: the same at each attempt, 46 letters, digits and dashes,
     * whatever the key itself is made of.
     */
    public String idempotencyKey() {
        var name = tenant.length() + ":" + tenant + agent.length() + ":" + agent + key;
        return "mezan-"
                + Checksums.sha256(name.getBytes(StandardCharsets.UTF_8)).substring(0, KEY_DIGITS);
    }

    /** The id as people read it: {@code agent/key}. */
    @Override
    public String toString() {
        return agent + "/" + key;
    }
}
