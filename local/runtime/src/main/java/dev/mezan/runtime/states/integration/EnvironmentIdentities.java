package dev.mezan.runtime.states.integration;

import dev.mezan.runtime.states.Machine;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * The credentials of the environment, as AWS's SDKs read them; without them, the machine's account as the access key, which
 * is how emulators tell accounts apart.
 *
 * @param environment the environment's variables
 */
public record EnvironmentIdentities(Map<String, String> environment) implements MachineIdentities {
    public EnvironmentIdentities {
        environment = Map.copyOf(environment);
    }

    @Override
    public AwsCredentials credentials(Machine machine) {
        var key = variable("AWS_ACCESS_KEY_ID");
        var secret = variable("AWS_SECRET_ACCESS_KEY");
        if (key.isEmpty() || secret.isEmpty()) {
            return AwsBasicCredentials.create(machine.account().id(), "test");
        }
        return variable("AWS_SESSION_TOKEN")
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(key.get(), secret.get(), token))
                .orElseGet(() -> AwsBasicCredentials.create(key.get(), secret.get()));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
