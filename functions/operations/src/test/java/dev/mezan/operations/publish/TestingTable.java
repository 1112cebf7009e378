package dev.mezan.operations.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** A table that takes items, or refuses all. */
final class TestingTable implements DynamoDbClient {
    private final List<Map<String, AttributeValue>> items = new ArrayList<>();
    private Optional<RuntimeException> refusal = Optional.empty();

    /** What was put, in that order. */
    List<Map<String, AttributeValue>> items() {
        return items;
    }

    void refuse(RuntimeException how) {
        refusal = Optional.of(how);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        refusal.ifPresent(how -> {
            throw how;
        });
        items.add(request.item());
        return PutItemResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {}
}
