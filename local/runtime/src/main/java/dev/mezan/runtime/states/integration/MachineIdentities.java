package dev.mezan.runtime.states.integration;

import dev.mezan.runtime.states.Machine;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** Who a state machine is to the services that it calls. */
@FunctionalInterface
public interface MachineIdentities {
    /** The credentials that a machine's requests are signed with. */
    AwsCredentials credentials(Machine machine);
}
