package dev.mezan.cli.input;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
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
        var paths = new ArrayList<Path>();
        var pairs = new ArrayList<String>();
        for (var argument : arguments) {
            existing(argument).ifPresentOrElse(paths::add, () -> pairs.add(argument));
        }
        if (paths.size() > 1) {
            throw new MezanException(Problem.of("two-inputs", "A run takes one folder or one file")
                    .at("--input")
                    .got(paths.get(1))
                    .advise("Add to it with key=value pairs."));
        }
        var path = paths.stream().findFirst();
        if (path.filter(Files::isDirectory).isPresent()) {
            return folder(path.get(), pairs);
        }
        return new RunInput.Document(document(path.map(JsonFile::read), pairs));
    }

    /** The folder itself becomes the property {@code folder}, so no pair may give one. */
    private RunInput folder(Path folder, List<String> pairs) {
        var extra = new Pairs(Json.object().put("folder", "")).with(pairs, this::missing);
        extra.remove("folder");
        return new RunInput.Folder(folder, extra);
    }

    private JsonNode document(Optional<JsonNode> file, List<String> pairs) {
        if (pairs.isEmpty()) {
            return file.orElseGet(Json::object);
        }
        var value = file.orElseGet(Json::object);
        if (!(value instanceof ObjectNode object)) {
            throw new MezanException(Problem.of("no-object", "Only an object can take key=value pairs")
                    .at("--input")
                    .got(Json.text(value))
                    .advise("Leave the pairs away, or make the file's value an object."));
        }
        return new Pairs(object).with(pairs, this::missing);
    }

    private Optional<Path> existing(String argument) {
        return path(argument).filter(Files::exists);
    }

    /** A blank argument, which an unset variable of the shell leaves, means no place, not this folder. */
    private Optional<Path> path(String argument) {
        try {
            return argument.isBlank() ? Optional.empty() : Optional.of(directory.resolve(argument));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private MezanException missing(String argument) {
        return new MezanException(
                Problem.of("no-such-input", "There is no such file or folder, and it is no key=value pair")
                        .at("--input")
                        .got("'" + argument + "'")
                        .advise(path(argument)
                                .flatMap(InputReader::near)
                                .map(name -> "Did you mean '" + name + "'?")
                                .orElse("Give the path of a folder or of a JSON file, or pairs such as name=Ada.")));
    }

    private static Optional<String> near(Path path) {
        var parent = path.getParent();
        return parent == null ? Optional.empty() : near(parent, String.valueOf(path.getFileName()));
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
