package dev.mezan.asl.state;

import dev.mezan.asl.query.DataFlow;
import java.util.List;

/** One element of {@code Catch}. */
public record Catcher(List<String> errorEquals, DataFlow data, Transition.Next next) {}
