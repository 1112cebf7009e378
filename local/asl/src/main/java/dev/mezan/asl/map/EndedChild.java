package dev.mezan.asl.map;

import dev.mezan.asl.ExecutionResult;
import java.time.Instant;

/** A child that has ended. */
public record EndedChild(Child child, ExecutionResult result, Instant started, Instant stopped) {}
