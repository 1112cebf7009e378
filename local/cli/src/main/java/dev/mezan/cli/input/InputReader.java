package dev.mezan.cli.input;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what follows {@code --input}: folders, JSON files, and {@code key=value} pairs.
 *
 * @param directory what paths are relative to
 */
public record InputReader(Path directory) {
    /**
     * The input that the arguments make together; an empty object without any.
     *
     * @throws MezanException if there is no such file or folder, if a file is no JSON document, or if one argument
     *     contradicts another
     */
    public RunInput read(List<String> arguments) {
        var pairs = new Pairs();
        var file = Optional.<JsonNode>empty();
        var folder = Optional.<Path>empty();
        for (var argument : arguments) {
            var path = existing(argument);
            if (path.isEmpty()) {
                pairs.add(argument, this::missing);
            } else if (file.isPresent() || folder.isPresent()) {
                throw new MezanException(Problem.of("two-inputs", "A run takes one folder or one file")
                        .at("--input")
                        .got(argument)
                        .advise("Add to it with key=value pairs."));
            } else if (Files.isDirectory(path.get())) {
                folder = path;
            } else {
                file = path.map(JsonFile::read);
            }
        }
        return folder.<RunInput>map(some -> new RunInput.Folder(some, pairs.object()))
                .orElse(new RunInput.Document(merged(file, pairs)));
    }

    private Optional<Path> existing(String argument) {
        try {
            return Optional.of(directory.resolve(argument)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static JsonNode merged(Optional<JsonNode> file, Pairs pairs) {
        if (file.isEmpty() || pairs.object().isEmpty()) {
            return file.orElse(pairs.object());
        }
        if (file.get() instanceof ObjectNode object) {
            return object.setAll(pairs.object());
        }
        throw new MezanException(Problem.of("no-object", "Only an object can take key=value pairs")
                .at("--input")
                .got(Json.text(file.get()))
                .advise("Leave the pairs away, or make the file's value an object."));
    }

    private MezanException missing(String argument) {
        var path = directory.resolve(argument);
        var parent = path.getParent();
        var near = parent == null ? Optional.<String>empty() : near(parent, String.valueOf(path.getFileName()));
        return new MezanException(
                Problem.of("no-such-input", "There is no such file or folder, and it is no key=value pair")
                        .at("--input")
                        .got(argument)
                        .advise(near.map(name -> "Did you mean '" + name + "'?")
                                .orElse("Give the path of a folder or of a JSON file, or pairs such as name=Ada.")));
    }

    private static Optional<String> near(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return Suggestion.nearest(
                    name, files.map(file -> String.valueOf(file.getFileName())).toList());
        } catch (IOException e) {
            // The folder can't be listed, so there is nothing to suggest.
            return Optional.empty();
        }
    }
}
