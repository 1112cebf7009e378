package dev.mezan.asl.state;

import dev.mezan.asl.query.DataFlow;
import java.util.List;

/** Runs its branches at once on the same input; its result is the array of their outputs. */
public record ParallelState(String name, DataFlow data, List<Flow> branches, ErrorHandling errors, Transition next)
        implements State {
    @Override
    public String type() {
        return "Parallel";
    }
}
