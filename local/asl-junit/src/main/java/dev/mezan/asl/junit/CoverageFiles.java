package dev.mezan.asl.junit;

import dev.mezan.asl.coverage.CoverageReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/** Writes reports of coverage, as text and as HTML. */
public final class CoverageFiles {
    private final Path directory;

    public CoverageFiles(Path directory) {
        this.directory = directory;
    }

    /** In {@code asl.coverage.directory}, {@code target/asl-coverage} by default. */
    public static CoverageFiles fromSystemProperties() {
        return new CoverageFiles(Path.of(System.getProperty("asl.coverage.directory", "target/asl-coverage")));
    }

    /** A report that was written. */
    public record Written(String name, CoverageReport report, Path text) {
        /** Fails when less than a minimum was gone through, saying what is missing. */
        public void check(double minimum) {
            if (report.percent() < minimum) {
                String missing = report.missing().stream()
                        .map(place -> "  " + place.state() + ": " + place.label())
                        .collect(Collectors.joining("\n"));
                throw new AssertionFailedError(String.format(
                        Locale.ROOT,
                        "the tests go through %.1f %% of %s, less than %.1f %%; see %s. Nothing goes through:%n%s",
                        report.percent(),
                        name,
                        minimum,
                        text,
                        missing));
            }
        }
    }

    /** Writes both files, named after the machine. */
    public Written write(String name, CoverageReport report) {
        Path text = directory.resolve(name + ".txt");
        try {
            Files.createDirectories(directory);
            Files.writeString(text, report.text(name));
            Files.writeString(directory.resolve(name + ".html"), report.html(name));
        } catch (IOException broken) {
            throw new UncheckedIOException("the coverage of " + name + " cannot be written to " + directory, broken);
        }
        return new Written(name, report, text);
    }
}
