package dev.mezan.runtime.dynamodb;

import com.amazonaws.AmazonServiceException;
import com.amazonaws.services.dynamodbv2.exceptions.DynamoDBLocalServiceException;
import com.amazonaws.services.dynamodbv2.local.exceptions.ExceptionBean;
import com.amazonaws.services.dynamodbv2.local.shared.mapper.DynamoDBObjectMapper;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mezan.runtime.endpoint.AwsErrors;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.AwsService;
import dev.mezan.runtime.endpoint.Caller;
import dev.mezan.runtime.endpoint.Part;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.meter.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * DynamoDB's JSON API.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html">DynamoDB low-level API</a>
 */
public final class DynamoDbService implements AwsService {
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/x-amz-json-1.0");

    private final Part<DynamoDbStore> store;
    private final Meter meter;
    private final ObjectMapper json = new DynamoDBObjectMapper();

    /** The API of a store. */
    public DynamoDbService(Part<DynamoDbStore> store, Meter meter) {
        this.store = store;
        this.meter = meter;
    }

    @Override
    public String signingName() {
        return "dynamodb";
    }

    @Override
    public Access access(AwsRequest request) {
        return accesses(request).getFirst();
    }

    @Override
    public List<Access> accesses(AwsRequest request) {
        return RequestedTables.of(operation(request), request.body());
    }

    @Override
    public AwsResponse answer(AwsRequest request, Caller caller) {
        var name = operation(request);
        var operation = Operations.named(name);
        if (operation.isEmpty()) {
            return AwsErrors.json(
                    "1.0",
                    400,
                    "com.amazon.coral.service#UnknownOperationException",
                    "The local DynamoDB has no operation '" + name + "'");
        }
        try {
            var result = operation.get().run(store.get().api(), json, request.body(), meter);
            return new AwsResponse(200, HEADERS, result);
        } catch (AmazonServiceException e) {
            return error(e);
        } catch (JsonProcessingException e) {
            return AwsErrors.json(
                    "1.0", 400, "com.amazon.coral.service#SerializationException", e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public AwsResponse denied(AwsRequest request, String message) {
        return AwsErrors.json("1.0", 400, "com.amazon.coral.service#AccessDeniedException", message);
    }

    private static String operation(AwsRequest request) {
        var target = request.header("x-amz-target").orElse("");
        return target.substring(target.indexOf('.') + 1);
    }

    private AwsResponse error(AmazonServiceException e) {
        if ("ConditionalCheckFailedException".equals(e.getErrorCode())) {
            // A condition that fails consumes what the write would have, at least one unit.
            meter.count(Unit.DYNAMODB_WRITE, 1);
        }
        var bean = e instanceof DynamoDBLocalServiceException local
                ? new ExceptionBean(
                        local.getErrorCode(), local.getMessage(), local.getCancellationReasons(), local.getItem())
                : new ExceptionBean(e.getErrorCode(), e.getErrorMessage());
        try {
            return new AwsResponse(e.getStatusCode(), HEADERS, json.writeValueAsBytes(bean));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
