package dev.mezan.runtime.states;

import dev.mezan.asl.StateMachine;
import dev.mezan.catalog.StateMachineSpec;

/**
 * A state machine that can be run.
 *
 * @param spec what the catalog says of it
 * @param arn its ARN
 * @param definition its definition, the placeholders replaced
 * @param compiled its definition, compiled
 */
public record Machine(StateMachineSpec spec, String arn, String definition, StateMachine compiled) {
    /** Its name. */
    public String name() {
        return spec.name();
    }

    /** Whether it is of the Express type. */
    public boolean isExpress() {
        return spec.type() == StateMachineSpec.Type.EXPRESS;
    }
}
