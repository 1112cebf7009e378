package dev.mezan.core.run;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What the execution is given that asks a run's people; written down, so that it can be started by whoever finds that it
 * never was.
 *
 * @param run the run's id
 * @param name the execution's name, by which it is started at most once
 * @param input its input, of which the state is a claim check if it is large
 * @param at when it was written down
 */
public record HandOver(String run, String name, JsonNode input, Instant at) {}
