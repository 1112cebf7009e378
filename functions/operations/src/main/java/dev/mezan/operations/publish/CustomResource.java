package dev.mezan.operations.publish;

import dev.mezan.core.json.Json;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A custom resource of CloudFormation: it waits until its answer is put to the address that the request has.
 *
 * <p>What was done, or why not, is told in any case, since a stack waits an hour for an answer that never comes. If the
 * answer can't be told, the invocation fails, and Lambda invokes again.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html">Custom resource
 *     response objects</a>
 */
final class CustomResource {
    /** The answer is at most 4,096 bytes, with the resource's data and ids beside the reason. */
    private static final int LONGEST_REASON = 1_000;

    private final String id;
    private final ResponseAddress address;

    /**
     * A resource.
     *
     * @param id its physical id: as long as it stays the same, CloudFormation takes an update for the same resource
     */
    CustomResource(String id, ResponseAddress address) {
        this.id = id;
        this.address = address;
    }

    /** Whether a request comes from CloudFormation. */
    static boolean asks(JsonNode request) {
        return request.has("RequestType") && request.has("ResponseURL");
    }

    /** Does what a request asks for and tells CloudFormation how it went; what it told. */
    JsonNode answer(JsonNode request, Supplier<ObjectNode> work) {
        var answer = answer(request);
        try {
            answer.put("Status", "SUCCESS").set("Data", work.get());
        } catch (RuntimeException e) {
            answer.put("Status", "FAILED").put("Reason", reason(e));
        }
        address.put(URI.create(request.path("ResponseURL").asString()), Json.bytes(answer));
        return answer;
    }

    private ObjectNode answer(JsonNode request) {
        var answer = Json.object();
        List.of("StackId", "RequestId", "LogicalResourceId").forEach(key -> answer.set(key, request.path(key)));
        return answer.put(
                "PhysicalResourceId", request.path("PhysicalResourceId").asString(id));
    }

    private static String reason(RuntimeException failure) {
        var reason = Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString);
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }
}
