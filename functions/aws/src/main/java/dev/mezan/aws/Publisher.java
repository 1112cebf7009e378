package dev.mezan.aws;

import static dev.mezan.aws.Items.json;
import static dev.mezan.aws.Items.text;

import dev.mezan.core.agent.Manifest;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.registry.Publication;
import dev.mezan.core.workflow.Workflow;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Writes workflows and agents to the table that the suite looks them up in. */
public final class Publisher {
    private final DynamoDbClient dynamoDb;
    private final String table;

    /** A publisher to a table. */
    public Publisher(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /**
     * Publishes all of it, after all of its documents have been held to the rules; what was published before and is not
     * in it stays, since runs may still need it. One request for each agent and two for each workflow.
     *
     * @throws MezanException if a document breaks the rules, then nothing is written; or with the code {@code
     *     version-taken}
     */
    public void all(Publication publication) {
        var workflows = publication.read();
        publication.agents().forEach(this::agent);
        workflows.forEach((document, workflow) -> workflow(workflow, document));
    }

    /**
     * Publishes a version of a workflow and makes it the latest; the same document again changes nothing.
     *
     * @param workflow what the document says
     * @param document its JSON text
     * @throws MezanException with the code {@code version-taken} if that version has another document
     */
    public void workflow(Workflow workflow, String document) {
        var item = new HashMap<>(ControlKeys.version(workflow.name(), workflow.version()));
        item.put("document", text(document));
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk)")
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
        } catch (ConditionalCheckFailedException e) {
            refuseOther(workflow, document, e);
        }
        var pointer = new HashMap<>(ControlKeys.latest(workflow.name()));
        pointer.put("version", text(workflow.version()));
        dynamoDb.putItem(request -> request.tableName(table).item(pointer));
    }

    /** Publishes an agent's manifest, over the one before. */
    public void agent(Manifest manifest) {
        var item = new HashMap<>(ControlKeys.agent(manifest.name()));
        item.put("manifest", json(manifest));
        dynamoDb.putItem(request -> request.tableName(table).item(item));
    }

    /** Layout is no content: a document that says the same is the same. */
    private void refuseOther(Workflow workflow, String document, ConditionalCheckFailedException taken) {
        if (!taken.hasItem() || !says(taken.item(), document)) {
            throw new MezanException(
                    Problem.of("version-taken", "This version of " + workflow.name() + " has another document already")
                            .at("/version")
                            .got(workflow.version())
                            .advise("Raise the version; what a version says never changes."),
                    taken);
        }
    }

    private static boolean says(Map<String, AttributeValue> item, String document) {
        return Json.parse(Items.required(item, "document"), "stored document").equals(Json.parse(document, "document"));
    }
}
