package dev.mezan.cli.check;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One thing that was looked at.
 *
 * @param level whether it is as it should be
 * @param what what was looked at
 * @param found how it is
 * @param advice what to do about it; empty when there is nothing to do
 */
record Finding(Level level, String what, String found, String advice) {
    static Finding ok(String what, String found) {
        return new Finding(Level.OK, what, found, "");
    }

    static Finding warn(String what, String found, String advice) {
        return new Finding(Level.WARN, what, found, advice);
    }

    static Finding fail(String what, String found, String advice) {
        return new Finding(Level.FAIL, what, found, advice);
    }

    /** Whether something is as it should be. */
    enum Level {
        OK("ok"),
        WARN("warn"),
        FAIL("fail");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        @JsonValue
        String word() {
            return word;
        }
    }
}
