package dev.mezan.bench;

import java.util.Map;

/** The input of a benchmark's run: about 500 bytes of JSON. */
final class Sample {
    private static final String TEXT = "The quick brown fox jumps over the lazy dog. ".repeat(10);

    private Sample() {}

    static Map<String, Object> input() {
        return Map.of("text", TEXT);
    }
}
