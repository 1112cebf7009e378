package dev.mezan.cli.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a run of the tests ended.
 *
 * @param passed how many tests passed
 * @param skipped how many did not run, by their own word
 * @param failures those that failed, each with its class, name and message
 */
public record TestTotals(int passed, int skipped, List<String> failures) {
    /** No test at all. */
    public static final TestTotals NONE = new TestTotals(0, 0, List.of());

    public TestTotals {
        failures = List.copyOf(failures);
    }

    /** The sum of two. */
    public TestTotals plus(TestTotals other) {
        return new TestTotals(
                passed + other.passed,
                skipped + other.skipped,
                Stream.concat(failures.stream(), other.failures.stream()).toList());
    }

    /** The same and one more failure, of something that is no test. */
    public TestTotals failed(String what) {
        return plus(new TestTotals(0, 0, List.of(what)));
    }

    /** The closing line: {@code N passed, N failed}, with {@code , N skipped} where any was. */
    public String line() {
        var line = passed + " passed, " + failures.size() + " failed";
        return skipped == 0 ? line : line + ", " + skipped + " skipped";
    }
}
