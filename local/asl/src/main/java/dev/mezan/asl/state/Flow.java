package dev.mezan.asl.state;

import java.util.List;

/** States that lead to one another: a machine's, a branch's or an item processor's. Transitions hold indexes into it. */
public record Flow(List<State> states, int startAt) {}
