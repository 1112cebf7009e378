package dev.mezan.aws;

import static dev.mezan.aws.Items.required;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/**
 * Starts the executions that ask people, where the execution that was to do it ended before it could.
 *
 * @param dynamoDb the client of the table of runs
 * @param table its name
 * @param stepFunctions where executions are started
 * @param machine the name of the state machine that asks people; it is in the account and region of the runs' executions
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html">StartExecution,
 *     which is idempotent by an execution's name</a>
 */
public record HandOvers(DynamoDbClient dynamoDb, String table, SfnClient stepFunctions, String machine) {
    /** Starts the one of a run that waits; nothing if the run has not come that far, or if it is there: two requests. */
    public void start(String run) {
        var handOver = item(RunKeys.handOver(run));
        var execution = item(RunKeys.run(run)).get("execution");
        if (handOver.isEmpty() || execution == null) {
            return;
        }
        try {
            stepFunctions.startExecution(request -> request.stateMachineArn(arn(execution.s()))
                    .name(required(handOver, "name"))
                    .input(required(handOver, "input")));
        } catch (ExecutionAlreadyExistsException e) {
            // It waits with a token of its own, or has done so: the run is in its hands.
        }
    }

    private String arn(String execution) {
        var parts = execution.split(":", 6);
        return "arn:%s:states:%s:%s:stateMachine:%s".formatted(parts[1], parts[3], parts[4], machine);
    }

    private Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
        return dynamoDb.getItem(request -> request.tableName(table).key(key).consistentRead(true))
                .item();
    }
}
