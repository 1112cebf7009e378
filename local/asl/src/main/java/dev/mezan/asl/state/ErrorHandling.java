package dev.mezan.asl.state;

import java.util.List;

/** The {@code Retry} and {@code Catch} of a state, in their order. */
public record ErrorHandling(List<Retrier> retriers, List<Catcher> catchers) {
    public static final ErrorHandling NONE = new ErrorHandling(List.of(), List.of());
}
