package dev.mezan.runtime.eventsource;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a function says of the messages of its batch.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting">
 *     Partial batch responses</a>
 */
final class BatchResponse {
    private static final JsonMapper JSON = new JsonMapper();

    private BatchResponse() {}

    /**
     * The ids of the messages that failed: none if the response is empty, and all if it is no JSON, or names a message
     * that was not in the batch, or names one in a way that cannot be read.
     */
    static Set<String> failures(byte[] response, List<String> batch) {
        return read(response, Set.copyOf(batch)).orElseGet(() -> Set.copyOf(batch));
    }

    private static Optional<Set<String>> read(byte[] response, Set<String> batch) {
        if (response.length == 0) {
            return Optional.of(Set.of());
        }
        try {
            var failures = JSON.readTree(response).path("batchItemFailures");
            if (failures.isMissingNode() || failures.isNull()) {
                return Optional.of(Set.of());
            }
            return failures.isArray() ? identifiers(failures, batch) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Set<String>> identifiers(JsonNode failures, Set<String> batch) {
        var ids = new HashSet<String>();
        for (var failure : failures) {
            var id = failure.path("itemIdentifier");
            if (!id.isString() || !batch.contains(id.asString())) {
                return Optional.empty();
            }
            ids.add(id.asString());
        }
        return Optional.of(ids);
    }
}
