package dev.mezan.bench.states;

import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.StateMachine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What the executions of a benchmark are of, and who they are. */
final class Contexts {
    private Contexts() {}

    static ExecutionContext next() {
        return new ExecutionContext(
                "arn:aws:states:us-east-1:000000000000:execution:bench:run",
                "run",
                "arn:aws:iam::000000000000:role/bench",
                Clock.systemUTC().instant(),
                "arn:aws:states:us-east-1:000000000000:stateMachine:bench",
                "bench",
                Optional.<Duration>empty());
    }

    static StateMachine machine(String definition) {
        try {
            return StateMachine.parse(definition);
        } catch (InvalidDefinition invalid) {
            throw new IllegalStateException(invalid);
        }
    }
}
