package dev.mezan.cli.saga;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which failures somebody wants to play with. */
public final class FaultOptions {
    @Option(
            names = "--fail",
            paramLabel = "STEP[:KIND[:TIMES]]",
            description = {
                "Lets a task fail, in a local suite only; several may be given.",
                "Kinds: declined (the default), transient, timeout, throttled, crash-before, crash-after.",
                "Times: at how many attempts; at each when left out."
            })
    private List<String> failures = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Lets a quarter of all attempts fail at random, the same ones for the same number.")
    private @Nullable Long seed;

    /** The failures that were asked for. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** The seed that was given. */
    public OptionalLong seed() {
        return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
    }

    /** Whether any was asked for. */
    public boolean any() {
        return !failures.isEmpty() || seed != null;
    }
}
