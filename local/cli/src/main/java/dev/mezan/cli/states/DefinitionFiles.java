package dev.mezan.cli.states;

import dev.mezan.cli.Surroundings;
import dev.mezan.cli.input.TextFile;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the files of a command line, each relative to the user's folder; {@code -} is standard input. */
record DefinitionFiles(Surroundings surroundings) {
    private static final String TOO_LARGE =
            "A definition may have at most 1 MB; what it works on belongs into its input.";

    /**
     * A definition, its placeholders filled.
     *
     * @throws MezanException if there is no such file, or if it can't be read
     */
    DefinitionFile definition(String name, Placeholders placeholders) {
        return new DefinitionFile(name.equals("-") ? "stdin" : name, placeholders.fill(text(name)));
    }

    /** A file's text, or all of standard input. */
    String text(String name) {
        return name.equals("-") ? standardInput() : TextFile.read(existing(name), TOO_LARGE);
    }

    /** Where a path of the user's leads, if anywhere. */
    Optional<Path> path(String name) {
        try {
            return name.isBlank()
                    ? Optional.empty()
                    : Optional.of(surroundings.directory().resolve(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Path existing(String name) {
        var path = path(name).filter(Files::exists).orElseThrow(() -> missing(name));
        if (Files.isDirectory(path)) {
            throw new MezanException(Problem.of("no-file", "This is a folder, where a file is wanted")
                    .at(name)
                    .advise("Name the files, as in " + name.replaceAll("/+$", "") + "/*.asl.json."));
        }
        return path;
    }

    private MezanException missing(String name) {
        var near = path(name).flatMap(DefinitionFiles::near).map(found -> "Did you mean '" + found + "'?");
        return new MezanException(Problem.of("no-such-file", "There is no such file")
                .at(name.isBlank() ? "'" + name + "'" : name)
                .advise(near.orElse("Give the path of a definition in JSON, or - for standard input.")));
    }

    private static Optional<String> near(Path path) {
        var folder = Optional.ofNullable(path.getParent()).filter(Files::isDirectory);
        return folder.flatMap(parent -> Suggestion.nearest(String.valueOf(path.getFileName()), names(parent)));
    }

    private static List<String> names(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException e) {
            // The folder can't be listed, so there is nothing to suggest.
            return List.of();
        }
    }

    private String standardInput() {
        try {
            return TextFile.decode(surroundings.input().readNBytes((int) TextFile.LARGEST), "stdin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
