package dev.mezan.agent.effect;

/** Does things to the world outside, each once, whatever crashes, repeats or comes late; through the effect ledger. */
public interface Effects {
    /**
     * Does an effect, or gives what was recorded of it.
     *
     * @return what was done, now or before
     * @throws EffectRefused if the outside refused it, which frees its key
     * @throws Exception if it can't be known whether it was done
     */
    <R> R once(Effect<R> effect) throws Exception;

    /** Does an effect that can neither be looked up nor repeated. */
    default <R> R once(String key, Object request, Class<R> type, EffectAction<R> action) throws Exception {
        return once(Effect.of(key, request, type, action));
    }
}
