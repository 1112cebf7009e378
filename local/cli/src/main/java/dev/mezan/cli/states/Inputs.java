package dev.mezan.cli.states;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** What follows {@code --input}: a file, JSON text, or {@code -} for standard input. */
record Inputs(DefinitionFiles files) {
    /**
     * The value.
     *
     * @throws MezanException if it is neither a file nor JSON
     */
    @Nullable
    Object read(String argument) {
        var isFile = argument.equals("-")
                || files.path(argument).filter(Files::exists).isPresent();
        var text = isFile ? files.text(argument) : argument;
        try {
            return Json.read(text);
        } catch (InvalidJson broken) {
            throw new MezanException(
                    Problem.of("no-json", isFile ? "The input is no JSON" : "This is neither a file nor JSON")
                            .at(isFile ? argument : "--input")
                            .got(isFile ? broken.getMessage() : argument)
                            .advise("Give a file of JSON, or JSON such as '{\"name\": \"Ada\"}'."),
                    broken);
        }
    }
}
