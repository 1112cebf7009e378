package dev.mezan.asl.state;

import dev.mezan.asl.query.ErrorNames;
import java.util.List;

/**
 * Which errors an {@code ErrorEquals} matches. States.ALL matches every error but States.DataLimitExceeded and
 * States.Runtime; States.TaskFailed matches the same but States.Timeout; a timeout of a heartbeat is a timeout too. An
 * error States.Runtime is never handled.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html">AWS: error names</a>
 */
public final class ErrorMatching {
    private ErrorMatching() {}

    /** Whether one of the names matches the error. */
    public static boolean matches(List<String> errorEquals, String error) {
        if (error.equals(ErrorNames.RUNTIME)) {
            return false;
        }
        for (String name : errorEquals) {
            if (name.equals(error) || matchesWildcard(name, error)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matchesWildcard(String name, String error) {
        return switch (name) {
            case ErrorNames.ALL -> !error.equals(ErrorNames.DATA_LIMIT_EXCEEDED);
            case ErrorNames.TASK_FAILED -> !error.equals(ErrorNames.DATA_LIMIT_EXCEEDED) && !isTimeout(error);
            case ErrorNames.TIMEOUT -> isTimeout(error);
            default -> false;
        };
    }

    private static boolean isTimeout(String error) {
        return error.equals(ErrorNames.TIMEOUT) || error.equals(ErrorNames.HEARTBEAT_TIMEOUT);
    }
}
