package dev.mezan.cli.input;

import dev.mezan.core.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** x. */
public record InputReader(Path directory) {
    /** x. */
    public RunInput read(List<String> arguments) {
        var object = Json.object();
        for (var a : arguments) {
            if (Files.isDirectory(directory.resolve(a))) return new RunInput.Folder(directory.resolve(a), object);
            object.put(a.substring(0, a.indexOf('=')), a.substring(a.indexOf('=') + 1));
        }
        return new RunInput.Document(object);
    }
}
