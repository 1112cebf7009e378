package dev.mezan.core.run;

import java.util.Optional;

/** Why a fallback's answer stands in the place of an agent's, in words. */
final class FallbackReason {
    private static final String DEGRADED = "degraded:";

    private FallbackReason() {}

    /** The reason of an answer; what was said already if the agent itself answered. */
    static Optional<String> of(Optional<String> answeredBy, Optional<TaskError> error, Optional<String> said) {
        if (answeredBy.isEmpty() || error.isEmpty()) {
            return said;
        }
        return Optional.of(who(answeredBy.get()) + ", because of "
                + error.get().line()
                + said.map(more -> " (" + more + ")").orElse(""));
    }

    private static String who(String answeredBy) {
        if (answeredBy.startsWith(DEGRADED)) {
            return answeredBy.substring(DEGRADED.length()) + " answered in its place";
        }
        return switch (answeredBy) {
            case "cached" -> "its last good result stands in";
            case "default" -> "its default stands in";
            case "person" -> "a person must answer";
            default -> answeredBy + " answered in its place";
        };
    }
}
