package dev.mezan.cli.input;

import dev.mezan.cli.screen.Figures;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** A JSON document in a file. */
final class JsonFile {
    /** The largest document that a run takes, in bytes: what Lambda takes as a payload. */
    static final long LARGEST = 6 * 1024 * 1024;

    private JsonFile() {}

    /**
     * Its value.
     *
     * @throws MezanException if it is too large, which is told without reading it, no UTF-8 text, empty, or no JSON
     */
    static JsonNode read(Path file) {
        return Json.parse(text(file), file.toString());
    }

    private static String text(Path file) {
        try {
            var size = Files.size(file);
            if (size > LARGEST) {
                throw new MezanException(Problem.of("input-too-large", "A JSON document of a run is at most 6 MB")
                        .at(file.toString())
                        .got(Figures.bytes(size))
                        .advise("Split it, or put its parts into a folder and give the folder."));
            }
            if (!Files.isRegularFile(file)) {
                throw new MezanException(Problem.of("no-file", "A pipe or a device can't be a run's input")
                        .at(file.toString())
                        .advise("Write what it gives into a file, and give that."));
            }
            return decoded(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new MezanException(
                    Problem.of("unreadable-input", "The file can't be read")
                            .at(file.toString())
                            .got(e.getClass().getSimpleName())
                            .advise("See who may read it: ls -l " + file),
                    e);
        }
    }

    private static String decoded(Path file, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            throw new MezanException(Problem.of("no-utf8", "The file is no UTF-8 text")
                    .at(file + " byte " + in.position())
                    .got("0x%02x".formatted(bytes[in.position()]))
                    .advise("Save it as UTF-8."));
        }
        var text = out.flip().toString();
        // Some editors put a byte order mark first, which is no part of the document.
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
