package dev.mezan.runtime.states;

import java.time.Instant;
import java.util.Optional;

/**
 * A revision under a number, for good.
 *
 * @param number from 1; never used again
 * @param description what was said of it
 * @param created when it was published
 * @param revision what it is
 */
public record Version(int number, Optional<String> description, Instant created, Revision revision) {}
