package dev.mezan.asl.junit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Makes assertions fail with what was expected, what was, and what the execution did. */
record Failures(Run run) {
    void equal(String what, @Nullable Object expected, @Nullable Object actual) {
        if (!java.util.Objects.equals(expected, actual)) {
            throw new AssertionFailedError(
                    what + ": expected " + expected + " but was " + actual + "\nThe execution " + run,
                    expected,
                    actual);
        }
    }

    void equalJson(String what, @Nullable Object expected, @Nullable Object actual) {
        List<String> difference = JsonDifference.between(expected, actual);
        if (!difference.isEmpty()) {
            throw new AssertionFailedError(
                    what + " differs:\n" + String.join("\n", difference) + "\nThe execution " + run,
                    JsonText.pretty(expected),
                    JsonText.pretty(actual));
        }
    }

    void holds(boolean condition, String message) {
        if (!condition) {
            throw new AssertionFailedError(message + "\nThe execution " + run);
        }
    }
}
