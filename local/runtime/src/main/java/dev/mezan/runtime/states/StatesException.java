package dev.mezan.runtime.states;

/** A request that Step Functions does not do, with its error's code, such as {@code StateMachineDoesNotExist}. */
public final class StatesException extends RuntimeException {
    private final String code;
    private final String reason;

    /** An error of this code, for this reason. */
    public StatesException(String code, String reason) {
        super(reason, null, false, false);
        this.code = code;
        this.reason = reason;
    }

    /** The error's code. */
    public String code() {
        return code;
    }

    /** What is wrong. */
    public String reason() {
        return reason;
    }

    /** The error's name as a state machine that made the request sees it: the service, and the exception of its SDK. */
    public String nameFor(String service) {
        return service + "." + (code.endsWith("Exception") ? code : code + "Exception");
    }

    /** No machine has this ARN. */
    public static StatesException noMachine(String arn) {
        return new StatesException("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'");
    }

    /** No execution has this ARN. */
    public static StatesException noExecution(String arn) {
        return new StatesException("ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'");
    }

    /** The operation is not for machines of this type. */
    public static StatesException wrongType() {
        return new StatesException(
                "StateMachineTypeNotSupported", "This operation is not supported by this type of state machine");
    }

    /** What was given is no ARN of what the operation is about. */
    public static StatesException invalidArn(String reason) {
        return new StatesException("InvalidArn", "Invalid Arn: '" + reason + "'");
    }

    /** There would be more of something than may be. */
    public static StatesException quota(String what, int most) {
        return new StatesException(
                "ServiceQuotaExceededException", "The maximum number of " + what + " has been reached: " + most);
    }

    /** A request lacks a member. */
    public static StatesException missing(String member) {
        return validation("1 validation error detected: Value null at '" + member
                + "' failed to satisfy constraint: Member must not be null");
    }

    /** A request breaks a rule that takes more than one value to see. */
    public static StatesException validation(String message) {
        return new StatesException("ValidationException", message);
    }
}
