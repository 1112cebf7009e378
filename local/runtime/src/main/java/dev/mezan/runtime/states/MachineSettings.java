package dev.mezan.runtime.states;

import dev.mezan.catalog.StateMachineSpec;
import java.util.Map;

/**
 * What can be said about a state machine when it is made or updated; all but the type can be changed later.
 *
 * @param definition what it does
 * @param roleArn the role that it runs as; of any account
 * @param type how it is run
 * @param logging its {@code loggingConfiguration}, kept and given back
 * @param tracing whether its {@code tracingConfiguration} is enabled, kept and given back
 * @param encryption its {@code encryptionConfiguration}, kept and given back
 */
public record MachineSettings(
        Definition definition,
        String roleArn,
        StateMachineSpec.Type type,
        Map<String, Object> logging,
        boolean tracing,
        Map<String, Object> encryption) {
    /** The {@code loggingConfiguration} of a machine that was given none. */
    public static final Map<String, Object> NO_LOGGING = Map.of("includeExecutionData", false, "level", "OFF");

    /** The {@code encryptionConfiguration} of a machine that was given none. */
    public static final Map<String, Object> AWS_KEY = Map.of("type", "AWS_OWNED_KEY");

    public MachineSettings {
        logging = Map.copyOf(logging);
        encryption = Map.copyOf(encryption);
    }

    /** A machine that neither logs nor traces. */
    public static MachineSettings plain(Definition definition, String roleArn, StateMachineSpec.Type type) {
        return new MachineSettings(definition, roleArn, type, NO_LOGGING, false, AWS_KEY);
    }

    /** The same but for the role, which the service leaves out when it asks whether a request was made before. */
    public boolean sameButRole(MachineSettings other) {
        return equals(new MachineSettings(
                other.definition, roleArn, other.type, other.logging, other.tracing, other.encryption));
    }
}
