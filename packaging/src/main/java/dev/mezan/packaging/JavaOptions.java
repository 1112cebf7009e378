package dev.mezan.packaging;

import java.util.List;

/**
 * What the JVM of a function is started with, wherever it runs; {@code docs/cold-start.md} says what each gives.
 *
 * <p>On Lambda's own Java runtime they go into the variable {@code JAVA_TOOL_OPTIONS}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html">Customize Java runtime startup</a>
 */
public final class JavaOptions {
    /** The options, each one word. */
    public static final List<String> ALL = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** What a runtime that is ours needs besides: it reads no Lambda defaults. */
    static final List<String> PROVIDED =
            List.of("-Xshare:auto", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private JavaOptions() {}

    /** The options as the value of {@code JAVA_TOOL_OPTIONS}. */
    public static String line() {
        return String.join(" ", ALL);
    }
}
