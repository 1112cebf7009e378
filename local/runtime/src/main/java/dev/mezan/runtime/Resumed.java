package dev.mezan.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * What goes on again after a suite was stopped or killed.
 *
 * @param standard how many Standard executions go on where they stood
 * @param express how many Express executions begin again
 * @param messages how many messages are in queues
 */
public record Resumed(int standard, int express, int messages) {
    /** Nothing. */
    public static final Resumed NOTHING = new Resumed(0, 0, 0);

    /** In words, for people; empty if there is nothing. */
    public List<String> lines() {
        var parts = new ArrayList<String>();
        add(parts, standard, "Standard execution", "goes on where it stood", "go on where they stood");
        add(parts, express, "Express execution", "begins again", "begin again");
        add(parts, messages, "message", "is in the queues", "are in the queues");
        return parts.isEmpty() ? List.of() : List.of("from before: " + String.join(", ", parts));
    }

    private static void add(List<String> parts, int number, String thing, String one, String many) {
        if (number > 0) {
            parts.add(number + " " + thing + (number == 1 ? " " + one : "s " + many));
        }
    }
}
