package dev.mezan.gateway.route;

import java.util.Arrays;
import java.util.List;

/** What a token may be for. */
public enum Scope {
    /** Reads runs, workflows and agents. */
    RUNS_READ("runs:read"),
    /** Starts and cancels runs. */
    RUNS_WRITE("runs:write"),
    /** Reads what people are asked. */
    INBOX_READ("inbox:read"),
    /** Answers it. */
    INBOX_WRITE("inbox:write"),
    /** Reads circuits and dead letters. */
    OPERATE_READ("operate:read"),
    /** Moves them. */
    OPERATE_WRITE("operate:write");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** As a token's {@code scope} claim has it. */
    public String word() {
        return word;
    }

    /** The words of all scopes. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Scope::word).toList();
    }
}
