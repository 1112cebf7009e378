package dev.mezan.asl.state;

import dev.mezan.asl.query.DataFlow;

/** Ends its machine, branch or iteration with success. */
public record SucceedState(String name, DataFlow data) implements State {
    @Override
    public String type() {
        return "Succeed";
    }
}
