package dev.mezan.cli.cost;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.regex.Pattern;

/**
 * For how many tasks costs are told.
 *
 * @param tasks 1 to 1,000,000,000
 */
record Per(long tasks) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,9})-tasks?");
    private static final long MOST = 1_000_000_000;

    /**
     * What was written, such as {@code 1000-tasks}.
     *
     * @throws MezanException with the code {@code unknown-unit} for another unit, or a number that can't be
     */
    static Per of(String text) {
        var written = WRITTEN.matcher(text);
        if (written.matches() && Long.parseLong(written.group(1)) <= MOST) {
            return new Per(Long.parseLong(written.group(1)));
        }
        throw new MezanException(Problem.of("unknown-unit", "Costs are told for a number of tasks, 1 to 1,000,000,000")
                .at("--per")
                .got(text)
                .advise("Write it like 1000-tasks."));
    }
}
