package dev.mezan.runtime.fault;

/**
 * That a task fails.
 *
 * @param task the task's id, with the index behind it for one of a fan-out
 * @param kind how
 * @param message what its error says
 * @param times at how many of its attempts, from the first; 0 for each
 */
public record Fault(String task, FaultKind kind, String message, int times) {
    boolean strikes(int attempt) {
        return times == 0 || attempt < times;
    }
}
