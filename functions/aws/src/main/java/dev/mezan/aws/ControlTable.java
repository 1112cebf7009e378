package dev.mezan.aws;

import static dev.mezan.aws.Items.text;

import dev.mezan.core.agent.Manifest;
import dev.mezan.core.json.Json;
import dev.mezan.core.registry.Agents;
import dev.mezan.core.registry.Registry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Workflows and agents in a DynamoDB table, with what was read kept for a while. */
public final class ControlTable implements Registry {
    /** How old a pointer to the latest version, or the list of agents, may be. */
    public static final Duration FRESH = Duration.ofSeconds(5);

    /** Longer than an instance lives. */
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private static final int DOCUMENTS = 100;
    private static final int POINTERS = 1_000;
    private static final String ALL = "all";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final ReadCache<String, Optional<String>> latest;
    private final ReadCache<Version, Optional<String>> documents;
    private final ReadCache<String, Agents> agents;

    /** The workflows and agents in a table. */
    public ControlTable(DynamoDbClient dynamoDb, String table, InstantSource clock) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        latest = new ReadCache<>(this::readLatest, clock, new ReadCache.Bounds(POINTERS, FRESH));
        documents = new ReadCache<>(this::readDocument, clock, new ReadCache.Bounds(DOCUMENTS, FOR_EVER));
        agents = new ReadCache<>(_ -> readAgents(), clock, new ReadCache.Bounds(1, FRESH));
    }

    @Override
    public Optional<String> latest(String name) {
        return latest.get(name);
    }

    @Override
    public Optional<String> document(String name, String version) {
        var found = documents.get(new Version(name, version));
        if (found.isEmpty()) {
            // A version that is not there may come; one that is there never changes.
            documents.forget(new Version(name, version));
        }
        return found;
    }

    @Override
    public List<String> workflowNames() {
        return dynamoDb
                .scanPaginator(request -> request.tableName(table)
                        .filterExpression("sk = :latest")
                        .expressionAttributeValues(Map.of(":latest", text(ControlKeys.LATEST))))
                .items()
                .stream()
                .map(item -> Items.required(item, "pk").substring(ControlKeys.WORKFLOW.length()))
                .sorted()
                .toList();
    }

    @Override
    public Agents agents() {
        return agents.get(ALL);
    }

    private Optional<String> readLatest(String name) {
        return read(ControlKeys.latest(name)).flatMap(item -> text(item, "version"));
    }

    private Optional<String> readDocument(Version version) {
        return read(ControlKeys.version(version.name, version.version)).flatMap(item -> text(item, "document"));
    }

    private Optional<Map<String, AttributeValue>> read(Map<String, AttributeValue> key) {
        var response = dynamoDb.getItem(request -> request.tableName(table).key(key));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    private Agents readAgents() {
        return Agents.of(dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .keyConditionExpression("pk = :agents")
                        .expressionAttributeValues(Map.of(":agents", text(ControlKeys.AGENTS))))
                .items()
                .stream()
                .map(item -> Json.MAPPER.readValue(Items.required(item, "manifest"), Manifest.class))
                .toList());
    }

    private record Version(String name, String version) {}
}
