package dev.mezan.asl.state;

import dev.mezan.asl.query.Constant;
import dev.mezan.asl.query.DataFlow;
import java.util.Optional;

/** Passes its input on, changed or not. {@code result} is the JSONPath field of that name. */
public record PassState(String name, DataFlow data, Optional<Constant> result, Transition next) implements State {
    @Override
    public String type() {
        return "Pass";
    }
}
