package dev.mezan.asl;

import dev.mezan.asl.definition.MachineReader;
import dev.mezan.asl.state.Flow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A compiled state machine; any number of executions may run it at once.
 *
 * @param flow its states
 * @param timeout how long an execution may take, {@code TimeoutSeconds}
 */
public record StateMachine(Flow flow, Optional<Duration> timeout) {
    /** Compiles a definition in the Amazon States Language, at most 1 MiB long; warnings do not stop it. */
    public static StateMachine parse(String definitionJson) throws InvalidDefinition {
        return MachineReader.read(definitionJson);
    }

    /** Everything that is wrong with a definition, warnings too; empty for a flawless one, 100 at most. */
    public static List<Diagnostic> check(String definitionJson) {
        return MachineReader.check(definitionJson);
    }

    /**
     * Everything that the service would say against making a machine of that type of the definition: what
     * {@link #check(String)} finds, and also resources and parameters of tasks that Step Functions does not know, or not
     * in Express machines.
     */
    public static List<Diagnostic> check(String definitionJson, MachineType type) {
        return MachineReader.check(definitionJson, type);
    }
}
