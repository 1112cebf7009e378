package dev.mezan.runtime.states.integration.sdk;

import java.util.Locale;

/**
 * What a service is called in different places.
 *
 * @param arn in the ARN of a resource, as in {@code arn:aws:states:::aws-sdk:sfn:startExecution}
 * @param signing what requests to it are signed for
 * @param variable the end of the environment variable {@code AWS_ENDPOINT_URL_…}
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">Service-specific endpoints</a>
 */
public record ServiceNames(String arn, String signing, String variable) {
    static ServiceNames of(String arn, String signing) {
        return new ServiceNames(arn, signing, arn.toUpperCase(Locale.ROOT));
    }
}
