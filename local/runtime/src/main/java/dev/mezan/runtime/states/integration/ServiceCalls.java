package dev.mezan.runtime.states.integration;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.json.Json;
import dev.mezan.runtime.states.Machine;
import dev.mezan.runtime.states.integration.sdk.Call;
import dev.mezan.runtime.states.integration.sdk.InvalidParameter;
import dev.mezan.runtime.states.integration.sdk.SdkAction;
import dev.mezan.runtime.states.integration.sdk.SdkCaller;
import dev.mezan.runtime.states.integration.sdk.SdkClients;
import dev.mezan.runtime.states.integration.sdk.SdkService;
import java.util.Map;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Calls a service's action for a machine and says in its way what went wrong.
 *
 * @param caller calls the action
 * @param identities gives a machine's credentials
 * @param wording how errors are told
 */
record ServiceCalls(SdkCaller caller, MachineIdentities identities, ErrorWording wording) {
    /** Calls an action with these parameters. */
    SdkCaller.Answer call(Target target, Map<?, ?> parameters, Machine machine)
            throws TaskFailure, InterruptedException {
        var region = machine.account().region();
        var call = new Call(region, identities.credentials(machine), parameters);
        try {
            return caller.call(target.service(), target.action(), call);
        } catch (InvalidParameter e) {
            throw new TaskFailure("States.Runtime", unusable(parameters, e));
        } catch (SdkClients.Unreachable e) {
            throw new TaskFailure("States.Runtime", e.reason());
        } catch (AbortedException e) {
            throw interrupted(e);
        } catch (SdkException e) {
            throw wording.failure(target.service(), e);
        }
    }

    private static String unusable(Map<?, ?> parameters, InvalidParameter e) {
        return "The Parameters '" + Json.write(parameters) + "' could not be used to start the Task: [" + e.reason()
                + "]";
    }

    private static InterruptedException interrupted(AbortedException e) {
        var interrupted = new InterruptedException(e.getMessage());
        interrupted.initCause(e);
        return interrupted;
    }

    /**
     * What is called.
     *
     * @param service the service
     * @param action its action
     */
    record Target(SdkService service, SdkAction action) {}
}
