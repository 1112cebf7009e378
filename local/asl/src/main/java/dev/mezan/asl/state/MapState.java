package dev.mezan.asl.state;

import dev.mezan.asl.map.Distribution;
import dev.mezan.asl.query.DataFlow;
import dev.mezan.asl.query.Template;
import java.util.Optional;

/**
 * Runs one flow for each item of an array, or of a data set if it is distributed; its result is the array of their
 * outputs, or says where they are.
 *
 * @param maxConcurrency how many iterations run at once; 0 or none leaves it to the engine's limit
 * @param distribution what makes it a distributed Map; an inline one has none
 */
public record MapState(
        String name,
        DataFlow data,
        Template items,
        Optional<Template> itemSelector,
        Optional<Template> maxConcurrency,
        Flow processor,
        ErrorHandling errors,
        Transition next,
        Optional<Distribution> distribution)
        implements State {
    @Override
    public String type() {
        return "Map";
    }
}
