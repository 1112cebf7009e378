package dev.mezan.runtime.endpoint;

import java.util.Optional;

/** What answers at addresses of its own on the endpoint, ahead of the AWS services. */
@FunctionalInterface
public interface Front {
    /** The answer; empty when the address is none of its own. */
    Optional<AwsResponse> answer(AwsRequest request);
}
