package dev.mezan.runtime.journal;

import java.nio.charset.StandardCharsets;

/**
 * What a journal is of.
 *
 * @param header how its file begins: its kind and version, ASCII
 * @param name what it is called in messages, such as {@code log of executions}
 * @param things what somebody begins without who moves it away
 */
public record JournalKind(String header, String name, String things) {
    byte[] bytes() {
        return (header + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
