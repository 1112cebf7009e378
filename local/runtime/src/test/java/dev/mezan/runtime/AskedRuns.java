package dev.mezan.runtime;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.mezan.aws.InboxTable;
import dev.mezan.catalog.Names;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemId;
import java.util.Map;
import java.util.Optional;

/** Runs whose second of three tasks, {@code ok}, asks a person. */
record AskedRuns(TestingSuite suite) {
    private static final String STATES = "arn:aws:states:us-east-1:000000000000:";

    void publish(String name, String lane, String question) {
        var document = ("{'name':'" + name + "','version':'1.0.0','lane':'" + lane
                        + "','tasks':[{'id':'first','agent':'counter','input':{'value':'before " + name + "'}},"
                        + "{'id':'ok','agent':'person','after':['first'],'input':" + question + "},"
                        + "{'id':'last','agent':'counter','after':['ok'],'input':{'value':'after " + name + "'}}],"
                        + "'aggregate':{'output':'{% $tasks.ok.approved %}'}}")
                .replace('\'', '"');
        suite.publish(document);
    }

    void start(String workflow, String run) {
        suite.suite()
                .clients()
                .stepFunctions()
                .startExecution(r -> r.stateMachineArn(STATES + "stateMachine:" + Names.DURABLE)
                        .name(run)
                        .input("{\"workflow\":\"" + workflow + "\",\"run\":\"" + run + "\"}"));
    }

    /** As if the execution that waits for a run's people had never been: it ends, its token and its name are forgotten. */
    void strand(String run) {
        var clients = suite.suite().clients();
        var arn = STATES + "execution:" + Names.ASK_PEOPLE + ":" + run + ".1";
        clients.stepFunctions().stopExecution(r -> r.executionArn(arn));
        new InboxTable(clients.dynamoDb(), Names.RUNS).change(new ItemId(run, "ok"), AskedRuns::unasked);
        clients.dynamoDb()
                .updateItem(r -> r.tableName(Names.RUNS)
                        .key(Map.of("pk", fromS("RUN#" + run), "sk", fromS("HANDOVER")))
                        .updateExpression("SET #name = :name")
                        .expressionAttributeNames(Map.of("#name", "name"))
                        .expressionAttributeValues(Map.of(":name", fromS(run + ".never"))));
    }

    private static InboxItem unasked(InboxItem item) {
        return new InboxItem(
                item.id(),
                item.origin(),
                item.task(),
                item.holders(),
                item.state(),
                item.timers(),
                item.openedAt(),
                Optional.empty(),
                item.trail());
    }
}
