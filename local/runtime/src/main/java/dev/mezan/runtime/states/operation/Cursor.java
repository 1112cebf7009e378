package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.KeptExecution;
import dev.mezan.runtime.states.StatesException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place in the list of executions, the newest first, that stays where it is when executions start, end or are forgotten.
 *
 * @param millis when the execution there was started, in milliseconds since the epoch
 * @param arn its ARN
 */
record Cursor(long millis, String arn) {
    private static final Pattern WRITTEN = Pattern.compile("(-?[0-9]{1,18}) (.+)");

    static Cursor at(KeptExecution execution) {
        return new Cursor(
                execution.start().at().toEpochMilli(), execution.start().arn());
    }

    /**
     * Reads what {@link #written} gave.
     *
     * @throws StatesException with the code {@code InvalidToken} for anything else
     */
    static Cursor of(String written) {
        var found = WRITTEN.matcher(written);
        if (!found.matches()) {
            throw new StatesException("InvalidToken", "Invalid Token: '" + written + "'");
        }
        return new Cursor(Long.parseLong(found.group(1)), found.group(2));
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
