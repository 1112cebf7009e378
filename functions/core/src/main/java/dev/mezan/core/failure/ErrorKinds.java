package dev.mezan.core.failure;

import java.util.Map;

/**
 * The kinds of errors by name, where all that is left of a failure is what Step Functions calls it.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html">Step Functions: error
 *     names</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_Errors">Lambda: errors of
 *     Invoke</a>
 */
final class ErrorKinds {
    private static final Map<String, FailureKind> NAMES = Map.ofEntries(
            Map.entry("States.Timeout", FailureKind.TIMEOUT),
            Map.entry("States.HeartbeatTimeout", FailureKind.TIMEOUT),
            Map.entry("Sandbox.Timedout", FailureKind.TIMEOUT),
            Map.entry("Lambda.ClientExecutionTimeoutException", FailureKind.TIMEOUT),
            Map.entry("Lambda.TooManyRequestsException", FailureKind.THROTTLED),
            Map.entry("Lambda.EC2ThrottledException", FailureKind.THROTTLED),
            Map.entry("States.DataLimitExceeded", FailureKind.PERMANENT),
            Map.entry("States.Permissions", FailureKind.PERMANENT),
            Map.entry("States.Runtime", FailureKind.PERMANENT),
            Map.entry("States.QueryEvaluationError", FailureKind.PERMANENT),
            Map.entry("States.ParameterPathFailure", FailureKind.PERMANENT),
            Map.entry("Function.ResponseSizeTooLarge", FailureKind.PERMANENT),
            Map.entry("Lambda.ResourceNotFoundException", FailureKind.PERMANENT),
            Map.entry("Lambda.AccessDeniedException", FailureKind.PERMANENT),
            Map.entry("Lambda.InvalidParameterValueException", FailureKind.PERMANENT),
            Map.entry("Lambda.InvalidRequestContentException", FailureKind.PERMANENT),
            Map.entry("Lambda.RequestTooLargeException", FailureKind.PERMANENT),
            Map.entry("Mezan.NoTimeLeft", FailureKind.TIMEOUT),
            Map.entry("dev.mezan.agent.InvalidInput", FailureKind.PERMANENT),
            Map.entry("dev.mezan.agent.InvalidResult", FailureKind.INVALID_RESULT),
            // What Python and JavaScript call what Java calls an illegal argument, a missing value, a wrong type.
            Map.entry("ValueError", FailureKind.PERMANENT),
            Map.entry("KeyError", FailureKind.PERMANENT),
            Map.entry("TypeError", FailureKind.PERMANENT),
            Map.entry("TimeoutError", FailureKind.TIMEOUT));

    private ErrorKinds() {}

    static FailureKind of(String name) {
        var known = NAMES.get(name);
        return known != null ? known : ofClass(name);
    }

    /** A function may throw what Java's own libraries throw, without the wrapper that would say the kind. */
    private static FailureKind ofClass(String name) {
        if (!name.startsWith("java.")) {
            return FailureKind.TRANSIENT;
        }
        try {
            return ExceptionKinds.of(Class.forName(name, false, ErrorKinds.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return FailureKind.TRANSIENT;
        }
    }
}
