package dev.mezan.core.run;

import dev.mezan.core.payload.Checksums;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What the execution is given that asks a run's people; written down, so that it can be started by whoever finds that it
 * never was.
 *
 * @param run the run's id
 * @param name the execution's name, by which it is started at most once
 * @param from the ARN of the execution that hands the run over
 * @param input its input, of which the state is a claim check if it is large
 * @param at when it was written down
 */
public record HandOver(String run, String name, String from, JsonNode input, Instant at) {
    /** The longest name of an execution, as Step Functions has it. */
    private static final int LONGEST_NAME = 80;

    /**
     * What the executions are called that a run goes on in: its id and a number, at most 80 characters.
     *
     * @param count how often the run was handed over, from 1
     */
    public static String name(String run, int count) {
        return within(run, "." + count);
    }

    /**
     * What they are called when those of that name ended before the run went on.
     *
     * @param attempt how often it is tried again, from 1
     */
    public static String again(String name, int attempt) {
        return within(name, "-again" + attempt);
    }

    private static String within(String name, String ending) {
        if (name.length() + ending.length() <= LONGEST_NAME) {
            return name + ending;
        }
        var sum = Checksums.sha256(name.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        return name.substring(0, LONGEST_NAME - sum.length() - ending.length() - 1) + "-" + sum + ending;
    }
}
