package dev.mezan.runtime.states.integration.sdk;

import dev.mezan.runtime.states.mocked.TestCases;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the services are that tasks call: in this process, or at the addresses that the environment names as AWS's SDKs
 * read them, {@code AWS_ENDPOINT_URL_<SERVICE>} before {@code AWS_ENDPOINT_URL}. AWS itself is never called unless it is
 * named there.
 *
 * @param own the signing names of the services in this process
 * @param environment the environment's variables
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">Service-specific endpoints</a>
 */
public record Routes(Set<String> own, Map<String, String> environment) {
    /** The variable that names one address for every service. */
    public static final String EVERY_SERVICE = "AWS_ENDPOINT_URL";

    public Routes {
        own = Set.copyOf(own);
        environment = Map.copyOf(environment);
    }

    /** The way to a service. */
    public Route to(ServiceNames service) {
        if (own.contains(service.signing())) {
            return new Route.Own();
        }
        var variable = EVERY_SERVICE + "_" + service.variable();
        return variable(variable)
                .or(() -> variable(EVERY_SERVICE))
                .<Route>map(Route.Remote::new)
                .orElseGet(() -> new Route.Nowhere("The local suite has no service " + service.arn() + "; it has "
                        + String.join(", ", new TreeSet<>(own)) + ". Set " + variable
                        + " to the address of one, or " + TestCases.ADVICE));
    }

    private Optional<URI> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(URI::create);
    }
}
