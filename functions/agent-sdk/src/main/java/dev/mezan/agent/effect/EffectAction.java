package dev.mezan.agent.effect;

/**
 * Does something to the world outside.
 *
 * @param <R> the record that tells what was done
 */
@FunctionalInterface
public interface EffectAction<R> {
    /**
     * Does it.
     *
     * @param key what the outside is given to know it again by
     * @return what was done, never null
     * @throws EffectRefused if it certainly was not done
     * @throws Exception if it is not known whether it was done
     */
    R perform(EffectKey key) throws Exception;
}
