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
record Machine(StateMachineSpec spec, String arn, String definition, StateMachine compiled) {
    String name() {
        return spec.name();
    }

    boolean isExpress() {
        return spec.type() == StateMachineSpec.Type.EXPRESS;
    }
}
