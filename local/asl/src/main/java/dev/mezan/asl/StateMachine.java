package dev.mezan.asl;

import dev.mezan.asl.definition.MachineReader;
import dev.mezan.asl.state.Flow;
import java.time.Duration;
import java.util.Optional;

/**
 * A compiled state machine; any number of executions may run it at once.
 *
 * @param flow its states
 * @param timeout how long an execution may take, {@code TimeoutSeconds}
 */
public record StateMachine(Flow flow, Optional<Duration> timeout) {
    /** Compiles a definition in the Amazon States Language, at most 1 MiB long. */
    public static StateMachine parse(String definitionJson) throws InvalidDefinition {
        return MachineReader.read(definitionJson);
    }
}
