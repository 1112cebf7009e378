package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.KeptExecution;
import java.util.List;

/**
 * A place in the list of executions, the newest first, that stays where it is when executions start, end or are forgotten.
 *
 * @param millis when the execution there was started, in milliseconds since the epoch
 * @param arn its ARN
 */
record Cursor(long millis, String arn) {
    static Cursor at(KeptExecution execution) {
        return new Cursor(
                execution.start().at().toEpochMilli(), execution.start().arn());
    }

    static Cursor of(String written) {
        var at = written.indexOf(' ');
        return new Cursor(Long.parseLong(written.substring(0, at)), written.substring(at + 1));
    }

    String written() {
        return millis + " " + arn;
    }

    /** What comes after it; if its execution is forgotten by now, what was started before that one. */
    List<KeptExecution> rest(List<KeptExecution> newestFirst) {
        for (var i = 0; i < newestFirst.size(); i++) {
            if (newestFirst.get(i).start().arn().equals(arn)) {
                return newestFirst.subList(i + 1, newestFirst.size());
            }
        }
        return newestFirst.stream()
                .filter(execution -> execution.start().at().toEpochMilli() < millis)
                .toList();
    }
}
