package dev.mezan.agent.effect;

/**
 * What the outside is given to know an effect again by.
 *
 * @param idempotencyKey the same at each attempt of the same effect, at most 64 characters; for services that honour
 *     such keys
 * @param fence grows with each attempt of the same effect; for services that refuse a smaller one after a larger one
 */
public record EffectKey(String idempotencyKey, long fence) {}
