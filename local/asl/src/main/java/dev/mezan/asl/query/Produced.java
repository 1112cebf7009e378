package dev.mezan.asl.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a state gives: its output, and the variables that it assigns. */
public record Produced(@Nullable Object output, Map<String, @Nullable Object> assigned) {}
