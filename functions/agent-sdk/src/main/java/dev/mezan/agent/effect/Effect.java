package dev.mezan.agent.effect;

import java.util.Optional;

/**
 * Something that an agent does to the world outside, at most once.
 *
 * @param key what makes it one: the same key is the same effect, 1 to 512 bytes; unique in the tenant and the agent
 * @param request what is asked of the outside, a record; the same key with another request is refused
 * @param type the record that tells what was done
 * @param action does it
 * @param lookup asks the outside whether it was done, after a crash in between; empty if it can't be asked
 * @param repeatable whether the outside honours idempotency keys, so that the same key may be sent again
 * @param <R> the record that tells what was done
 */
public record Effect<R>(
        String key,
        Object request,
        Class<R> type,
        EffectAction<R> action,
        Optional<EffectLookup<R>> lookup,
        boolean repeatable) {
    /** An effect of which nobody knows, after a crash in between, whether it was done: a person must say. */
    public static <R> Effect<R> of(String key, Object request, Class<R> type, EffectAction<R> action) {
        return new Effect<>(key, request, type, action, Optional.empty(), false);
    }

    /** The same that can be looked up. */
    public Effect<R> reconciledBy(EffectLookup<R> question) {
        return new Effect<>(key, request, type, action, Optional.of(question), repeatable);
    }

    /** The same whose idempotency key the outside honours. */
    public Effect<R> honouringKeys() {
        return new Effect<>(key, request, type, action, lookup, true);
    }
}
