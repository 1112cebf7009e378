package dev.mezan.asl.state;

import java.util.Optional;

/** Where a state leads. */
public sealed interface Transition {
    /** The name of the state that it leads to; empty at the end of the flow. */
    Optional<String> target();

    /** To another state of the same flow. */
    record Next(String name, int index) implements Transition {
        @Override
        public Optional<String> target() {
            return Optional.of(name);
        }
    }

    /** To the end of the flow. */
    record End() implements Transition {
        @Override
        public Optional<String> target() {
            return Optional.empty();
        }
    }

    Transition END = new End();
}
