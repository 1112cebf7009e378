package dev.mezan.cli.run;

import dev.mezan.core.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of a run's report.
 *
 * @param files the files that were written
 * @param problems why others were not
 */
record Reports(List<Path> files, List<Problem> problems) {
    /** No report was asked for. */
    static final Reports NONE = new Reports(List.of(), List.of());

    Reports {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
