package dev.mezan.asl.state;

import dev.mezan.asl.query.DataFlow;
import dev.mezan.asl.query.Template;
import java.util.Optional;

/**
 * Runs one flow for each item of an array, inline; its result is the array of their outputs.
 *
 * @param maxConcurrency how many iterations run at once; 0 or none leaves it to the engine's limit
 */
public record MapState(
        String name,
        DataFlow data,
        Template items,
        Optional<Template> itemSelector,
        Optional<Template> maxConcurrency,
        Flow processor,
        ErrorHandling errors,
        Transition next)
        implements State {
    @Override
    public String type() {
        return "Map";
    }
}
