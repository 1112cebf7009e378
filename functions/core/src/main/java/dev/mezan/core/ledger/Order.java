package dev.mezan.core.ledger;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An effect that somebody wants done.
 *
 * @param id which
 * @param request what it is done with; another request under the same key is refused
 * @param by who wants it: the run and the task
 * @param leaseUntil when the attempt has surely stopped, such as when Lambda ends the function
 */
public record Order(EffectId id, JsonNode request, String by, Instant leaseUntil) {}
