package dev.mezan.agents.review.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** What the bytes of a file turned out to be. */
public sealed interface Decoded {
    /** Text, with {@code \n} between its lines and without a byte order mark. */
    record Text(String content) implements Decoded {}

    /** No text at all: there is a NUL among its first bytes. */
    record Binary() implements Decoded {}

    /** Text in another encoding than UTF-8: the first byte that does not fit, and its line. */
    record NotUtf8(int line, int firstByte) implements Decoded {}

    /** How many bytes are searched for a NUL; Git does the same. */
    int SNIFFED = 8_000;

    /** Decodes the bytes of a file. */
    static Decoded of(byte[] bytes) {
        for (var index = 0; index < Math.min(bytes.length, SNIFFED); index++) {
            if (bytes[index] == 0) {
                return new Binary();
            }
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (decoder.decode(in, out, true) != CoderResult.UNDERFLOW) {
            return new NotUtf8(lineOf(bytes, in.position()), bytes[in.position()] & 0xff);
        }
        return new Text(lines(out.flip().toString()));
    }

    private static int lineOf(byte[] bytes, int position) {
        var line = 1;
        for (var index = 0; index < position; index++) {
            line += bytes[index] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static String lines(String text) {
        var content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return content.indexOf('\r') < 0
                ? content
                : content.replace("\r\n", "\n").replace('\r', '\n');
    }
}
