package dev.mezan.cli.input;

import dev.mezan.cli.screen.Figures;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of UTF-8 text. */
public final class TextFile {
    /** The largest that is read, in bytes: what Lambda takes as a payload. */
    public static final long LARGEST = 6 * 1024 * 1024;

    private TextFile() {}

    /**
     * Its text, without a byte order mark.
     *
     * @throws MezanException if it is too large, which is told without reading it, no regular file, unreadable, or no
     *     UTF-8 text
     */
    public static String read(Path file, String adviceWhenTooLarge) {
        try {
            var size = Files.size(file);
            if (size > LARGEST) {
                throw new MezanException(Problem.of("input-too-large", "A JSON document is at most 6 MB")
                        .at(file.toString())
                        .got(Figures.bytes(size))
                        .advise(adviceWhenTooLarge));
            }
            if (!Files.isRegularFile(file)) {
                throw new MezanException(Problem.of("no-file", "A pipe or a device can't be read as a file")
                        .at(file.toString())
                        .advise("Write what it gives into a file, and give that."));
            }
            return decode(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new MezanException(
                    Problem.of("unreadable-input", "The file can't be read")
                            .at(file.toString())
                            .got(e.getClass().getSimpleName())
                            .advise("See who may read it: ls -l " + file),
                    e);
        }
    }

    /**
     * Bytes as UTF-8 text, without a byte order mark, which some editors put first.
     *
     * @param name what to call the place in an error
     * @throws MezanException if they are no UTF-8 text
     */
    public static String decode(byte[] bytes, String name) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            throw new MezanException(Problem.of("no-utf8", "The file is no UTF-8 text")
                    .at(name + " byte " + in.position())
                    .got("0x%02x".formatted(bytes[in.position()]))
                    .advise("Save it as UTF-8."));
        }
        var text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
