package dev.mezan.aws;

import static dev.mezan.aws.Items.json;
import static dev.mezan.aws.Items.required;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.inbox.Inbox;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * What people are asked, in the table of runs: an item for each, in its run's partition.
 *
 * <p>An item has a version, and each write is conditional on the version that it was made from.
 */
public final class InboxTable implements Inbox {
    /** The word in the index for items that can still be answered. */
    public static final String OPEN = "open";

    private static final int MOST_TRIES = 50;

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** The inbox in a table of runs. */
    public InboxTable(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public boolean open(InboxItem item) {
        try {
            dynamoDb.putItem(request ->
                    request.tableName(table).item(attributes(item, 1)).conditionExpression("attribute_not_exists(pk)"));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public Optional<InboxItem> find(ItemId id) {
        return read(id).map(InboxTable::item);
    }

    @Override
    public List<InboxItem> ofRun(String run) {
        return dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .keyConditionExpression("pk = :run AND begins_with(sk, :person)")
                        .expressionAttributeValues(Map.of(":run", text("RUN#" + run), ":person", text(RunKeys.PERSON)))
                        .consistentRead(true))
                .items()
                .stream()
                .map(InboxTable::item)
                .toList();
    }

    @Override
    public Change change(ItemId id, UnaryOperator<InboxItem> change) {
        for (var attempt = 1; attempt <= MOST_TRIES; attempt++) {
            var stored = read(id).orElseThrow(() -> unknown(id));
            var before = item(stored);
            var after = change.apply(before);
            if (after.equals(before) || replace(stored, after)) {
                return new Change(before, after);
            }
        }
        throw new MezanException(Problem.of("too-many-changes", "Others change this item all the time")
                .at(id.toString())
                .advise("Try again."));
    }

    /**
     * A tenant's items of a status, what was asked first comes first; 16 requests, and one for each hundred that there are;
     * which there are is some milliseconds behind what was written.
     *
     * @param status {@link #OPEN} for those that can still be answered, claimed ones included, or how they ended
     * @param limit the most items to give
     */
    public List<InboxItem> list(String tenant, String status, int limit) {
        return IntStream.range(0, RunKeys.SHARDS)
                .mapToObj(shard -> shard(RunKeys.partition(tenant, "inbox-" + status, shard), limit))
                .flatMap(List::stream)
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(item -> word(item).equals(status))
                .sorted(Comparator.comparing(InboxItem::openedAt))
                .limit(limit)
                .toList();
    }

    /** The item in a row of the table. */
    static InboxItem item(Map<String, AttributeValue> row) {
        return Json.MAPPER.readValue(required(row, "item"), InboxItem.class);
    }

    private List<ItemId> shard(String partition, int limit) {
        return dynamoDb
                .query(request -> request.tableName(table)
                        .indexName(RunKeys.INDEX)
                        .keyConditionExpression("gpk = :partition")
                        .expressionAttributeValues(Map.of(":partition", text(partition)))
                        .limit(limit))
                .items()
                .stream()
                .map(row -> new ItemId(
                        required(row, "pk").substring("RUN#".length()),
                        required(row, "sk").substring(RunKeys.PERSON.length())))
                .toList();
    }

    private Optional<Map<String, AttributeValue>> read(ItemId id) {
        var response = dynamoDb.getItem(
                request -> request.tableName(table).key(RunKeys.person(id)).consistentRead(true));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    private boolean replace(Map<String, AttributeValue> stored, InboxItem after) {
        var version = Long.parseLong(Optional.ofNullable(stored.get("version"))
                .map(AttributeValue::n)
                .orElse("1"));
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(attributes(after, version + 1))
                    .conditionExpression("#version = :version")
                    .expressionAttributeNames(Map.of("#version", "version"))
                    .expressionAttributeValues(Map.of(":version", number(version))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Map<String, AttributeValue> attributes(InboxItem item, long version) {
        var row = new HashMap<>(RunKeys.person(item.id()));
        var tenant = item.origin().tenant();
        var shard = RunKeys.shard(item.id().toString());
        row.put("item", json(item));
        row.put("version", number(version));
        row.put("gpk", text(RunKeys.partition(tenant, "inbox-" + word(item), shard)));
        row.put("gsk", text(item.openedAt().toString()));
        row.put("ttl", number(item.deadline().plus(RunsTable.KEPT).getEpochSecond()));
        return row;
    }

    private static String word(InboxItem item) {
        return item.state().hasEnded() ? item.state().word() : OPEN;
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private static MezanException unknown(ItemId id) {
        return new MezanException(Problem.of("unknown-item", "There is no such item in the inbox")
                .got(id)
                .advise("'mezan inbox list' has those that there are; what ended is kept 90 days."));
    }
}
