package dev.mezan.agent.effect;

import java.util.Optional;

/**
 * Asks the outside whether an effect was done.
 *
 * @param <R> the record that tells what was done
 */
@FunctionalInterface
public interface EffectLookup<R> {
    /**
     * What was done under a key; empty if it certainly was not done and never will be under that key's fence.
     *
     * @throws Exception if the outside can't say; the effect stays unknown
     */
    Optional<R> find(EffectKey key) throws Exception;
}
