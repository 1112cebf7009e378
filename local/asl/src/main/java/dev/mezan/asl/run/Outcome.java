package dev.mezan.asl.run;

import dev.mezan.asl.query.Produced;
import dev.mezan.asl.state.Transition;

/** How a state ended, unless it failed. */
public record Outcome(Produced produced, Transition next) {}
