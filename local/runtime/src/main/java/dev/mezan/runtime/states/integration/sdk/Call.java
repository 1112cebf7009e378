package dev.mezan.runtime.states.integration.sdk;

import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * A call of an action.
 *
 * @param region the region to call it in
 * @param credentials whose call it is
 * @param parameters its parameters, plain JSON
 */
public record Call(String region, AwsCredentials credentials, Map<?, ?> parameters) {}
