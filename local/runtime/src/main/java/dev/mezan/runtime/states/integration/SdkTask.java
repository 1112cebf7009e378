package dev.mezan.runtime.states.integration;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import dev.mezan.runtime.states.Machine;
import dev.mezan.runtime.states.integration.ServiceCalls.Target;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code arn:aws:states:::aws-sdk:<service>:<action>}: any action of any service; the result is its answer in Pascal case,
 * without metadata.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html">Learning to use AWS
 *     service SDK integrations</a>
 */
record SdkTask(ServiceCalls calls, Target target) implements TaskIntegration {
    @Override
    public Object invoke(TaskRequest request, Machine machine) throws TaskFailure, InterruptedException {
        return call(Arguments.of(request).members(), machine);
    }

    /** Does it with these parameters. */
    Map<String, @Nullable Object> call(Map<?, ?> parameters, Machine machine) throws TaskFailure, InterruptedException {
        return calls.call(target, parameters, machine).members();
    }
}
