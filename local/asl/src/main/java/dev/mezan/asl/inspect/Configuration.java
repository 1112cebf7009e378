package dev.mezan.asl.inspect;

import java.util.Optional;

/**
 * Where in the life of a state a trial takes place.
 *
 * @param retries how many retries the retrier has done that the error meets; 0 by default
 * @param failedIterations how many iterations of a Map failed; none by default
 * @param readerData what a distributed Map's ItemReader reads, as it is stored
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_TestStateConfiguration.html">AWS:
 *     TestStateConfiguration</a>
 */
public record Configuration(int retries, int failedIterations, Optional<String> readerData) {
    public static final Configuration FIRST_ATTEMPT = new Configuration(0, 0, Optional.empty());
}
