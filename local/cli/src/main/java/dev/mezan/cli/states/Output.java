package dev.mezan.cli.states;

import dev.mezan.cli.Surroundings;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;

/** Writes the files that a command line asks for. */
record Output(Surroundings surroundings) {
    /**
     * Writes a file, relative to the user's folder.
     *
     * @throws MezanException if it can't be written
     */
    void write(String name, String text) {
        var path = new DefinitionFiles(surroundings).path(name).orElseThrow(() -> unwritable(name, "no path"));
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw unwritable(name, e.getClass().getSimpleName());
        }
        surroundings.screen().err().println("written: " + name);
    }

    private static MezanException unwritable(String name, String why) {
        return new MezanException(Problem.of("unwritable-output", "The file can't be written")
                .at(name.isBlank() ? "'" + name + "'" : name)
                .got(why)
                .advise("Name a file in a folder that is there and that you may write to."));
    }
}
