package dev.mezan.cli.states.chart;

/**
 * What a picture needs of a history's event.
 *
 * @param id its number, from 1
 * @param previous the number of the event before it on the same path; 0 for the first
 * @param type its type, such as {@code TaskStateEntered}
 * @param state the state that was entered or left; otherwise empty
 */
record Event(long id, long previous, String type, String state) {
    boolean isEntry() {
        return type.endsWith("StateEntered");
    }

    boolean isExit() {
        return type.endsWith("StateExited");
    }

    boolean isFailure() {
        return type.endsWith("Failed") || type.endsWith("TimedOut");
    }

    boolean endsTheExecution() {
        return type.startsWith("Execution") && !type.equals("ExecutionStarted") && !type.equals("ExecutionRedriven");
    }
}
