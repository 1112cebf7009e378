package dev.mezan.runtime.states.service;

import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.AwsService;
import dev.mezan.runtime.endpoint.Caller;
import dev.mezan.runtime.journal.JournalFailure;
import dev.mezan.runtime.lambda.FleetParts;
import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.Removal;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.integration.MissingIntegrations;
import dev.mezan.runtime.states.operation.Call;
import dev.mezan.runtime.states.operation.Operation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API of AWS Step Functions: decodes requests, hands them to their operations, and tells errors.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/Welcome.html">AWS Step Functions API
 *     reference</a>
 */
public final class StatesService implements AwsService {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PREFIX = "AWSStepFunctions.";

    /** The largest request, in bytes: a definition of 1 MiB, each character of it escaped, and the rest. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final FleetParts parts;
    private final Accounts accounts;
    private final Removal removal;

    /** The API of these machines and their executions. */
    public StatesService(Executions executions, Machines machines, FleetParts parts) {
        this(executions, machines, parts, MissingIntegrations.NONE);
    }

    /** The same, which takes no definition with Task states that nothing can do. */
    public StatesService(Executions executions, Machines machines, FleetParts parts, MissingIntegrations missing) {
        this.parts = parts;
        this.accounts = new Accounts(parts.account());
        this.removal = new Removal(machines, executions);
        Operations.of(executions, machines, parts.surroundings())
                .forEach(operation -> operations.put(
                        operation.name(),
                        ServedOnly.OPERATIONS.contains(operation.name())
                                ? new ServedOnly(operation, missing, executions.testCases())
                                : operation));
    }

    /** The names of its operations. */
    public Set<String> operations() {
        return Collections.unmodifiableSet(operations.keySet());
    }

    @Override
    public String signingName() {
        return "states";
    }

    @Override
    public Access access(AwsRequest request) {
        return new Access("states:" + name(request), Target.of(request.body()));
    }

    @Override
    public AwsResponse answer(AwsRequest request, Caller caller) {
        var operation = operations.get(name(request));
        if (operation == null) {
            return error("UnknownOperationException", unknown(request));
        }
        if (request.body().length > LARGEST) {
            return json(413, Map.of("__type", "RequestEntityTooLargeException", "message", tooLarge(request)));
        }
        try {
            return json(200, answer(operation, request));
        } catch (JacksonException e) {
            return error("SerializationException", "The request is no JSON: " + e.getOriginalMessage());
        } catch (JournalFailure e) {
            return json(500, Map.of("__type", "InternalFailure", "message", String.valueOf(e.getMessage())));
        } catch (StatesException e) {
            return error(e.code(), e.reason());
        }
    }

    @Override
    public AwsResponse denied(AwsRequest request, String message) {
        return error("AccessDeniedException", message);
    }

    private Map<String, Object> answer(Operation operation, AwsRequest request) {
        var body = body(request);
        operation.shape().check(body);
        removal.sweep();
        return operation.answer(new Call(body, accounts.of(request)));
    }

    private static JsonNode body(AwsRequest request) {
        return request.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(request.body());
    }

    private AwsResponse error(String code, String message) {
        return json(400, Map.of("__type", code, "message", message));
    }

    private AwsResponse json(int status, Map<String, Object> body) {
        var id = parts.surroundings().id();
        return new AwsResponse(
                status,
                Map.of("Content-Type", "application/x-amz-json-1.0", "x-amzn-RequestId", id),
                JSON.writeValueAsBytes(body));
    }

    /** The operation that a request names, whether the suite has it or not. */
    private static String name(AwsRequest request) {
        var target = request.header("X-Amz-Target").orElse("");
        return target.startsWith(PREFIX) ? target.substring(PREFIX.length()) : target;
    }

    private static String tooLarge(AwsRequest request) {
        return "The request has " + request.body().length + " bytes; at most " + LARGEST + " are taken";
    }

    private String unknown(AwsRequest request) {
        return "The local suite's Step Functions has no operation " + name(request) + "; it has "
                + String.join(", ", operations.keySet());
    }
}
