package dev.mezan.runtime.dynamodb;

import dev.mezan.runtime.endpoint.AwsService.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which tables a request touches and how.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html">IAM with transactions</a>
 */
final class RequestedTables {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> BATCHES = Set.of("BatchGetItem", "BatchWriteItem");
    private static final Set<String> TRANSACTIONS = Set.of("TransactGetItems", "TransactWriteItems");

    private RequestedTables() {}

    /** What an operation needs; at least one access, without a table if the request names none. */
    static List<Access> of(String operation, byte[] body) {
        var request = parse(body);
        var accesses = new ArrayList<Access>();
        if (BATCHES.contains(operation)) {
            request.path("RequestItems")
                    .propertyNames()
                    .forEach(table -> accesses.add(new Access("dynamodb:" + operation, tableName(table))));
        } else if (TRANSACTIONS.contains(operation)) {
            request.path("TransactItems")
                    .forEach(item -> item.properties()
                            .forEach(entry ->
                                    accesses.add(new Access(transactAction(entry.getKey()), table(entry.getValue())))));
        }
        return accesses.isEmpty() ? List.of(new Access("dynamodb:" + operation, table(request))) : accesses;
    }

    private static String table(JsonNode holder) {
        return tableName(holder.path("TableName").asString(""));
    }

    /** A table may be named by its ARN. */
    private static String tableName(String nameOrArn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn.substring(nameOrArn.indexOf('/') + 1) : nameOrArn;
    }

    private static String transactAction(String kind) {
        return "dynamodb:" + (kind.equals("ConditionCheck") ? "ConditionCheckItem" : kind + "Item");
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            // Whoever may not send anything may not send this either; with a grant it comes to the parser's own error.
            return JSON.createObjectNode();
        }
    }
}
