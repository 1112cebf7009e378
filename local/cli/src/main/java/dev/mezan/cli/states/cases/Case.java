package dev.mezan.cli.states.cases;

import dev.mezan.asl.mock.Mocks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case of a test document.
 *
 * @param name its name, unique in the document
 * @param input what the execution gets
 * @param mocks what answers its tasks: the document's, and the case's own before them
 * @param expected what has to come of it
 */
public record Case(String name, @Nullable Object input, Mocks mocks, Expected expected) {
    /**
     * What has to come of an execution; what is empty may be anything.
     *
     * @param status its status, as the service names it
     * @param output its output, in a list of one, since it may be null
     * @param error the error's name
     * @param cause a part of the cause
     * @param path the names of the machine's own states, in the order of entry, without those in Maps and Parallels
     * @param visits how often states are entered, wherever they are
     */
    public record Expected(
            String status,
            List<@Nullable Object> output,
            Optional<String> error,
            Optional<String> cause,
            Optional<List<String>> path,
            Map<String, Integer> visits) {}
}
