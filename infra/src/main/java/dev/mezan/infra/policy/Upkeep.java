package dev.mezan.infra.policy;

import dev.mezan.infra.Arns;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a role may do beyond the grants of the catalog, so that it can be watched and can read what it may read: this is
 * all of it.
 *
 * @param arns what resources are called
 * @param key the key that data is encrypted with; empty where AWS's own are used, which need no permission
 */
public record Upkeep(Arns arns, Optional<String> key) {
    private static final List<String> TRACES = List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords");

    /**
     * What Step Functions needs to write logs.
     *
     * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html">Logging in CloudWatch Logs</a>
     */
    private static final List<String> DELIVERIES = List.of(
            "logs:CreateLogDelivery",
            "logs:GetLogDelivery",
            "logs:UpdateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutResourcePolicy",
            "logs:DescribeResourcePolicies",
            "logs:DescribeLogGroups");

    /** A function writes its own logs and its traces. */
    public List<Statement> ofFunction(String logGroup) {
        var logs = Statement.on(
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                arns.logGroup(logGroup) + ":*",
                Pattern.LOG_STREAMS);
        return withKey(List.of(logs, traces()));
    }

    /** A state machine writes its traces and has its logs delivered; where it logs nothing, it has none. */
    public List<Statement> ofMachine(boolean logs) {
        return withKey(
                logs ? List.of(Statement.on(DELIVERIES, "*", Pattern.LOG_DELIVERY), traces()) : List.of(traces()));
    }

    private static Statement traces() {
        return Statement.on(TRACES, "*", Pattern.TRACES);
    }

    /**
     * Tables, buckets and queues ask for the key on behalf of who reads and writes.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html">DynamoDB
     *     encryption at rest usage notes</a>
     */
    private List<Statement> withKey(List<Statement> statements) {
        return key.map(arn -> {
                    var actions = List.of("kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey");
                    return Stream.concat(statements.stream(), Stream.of(Statement.on(actions, List.of(arn))))
                            .toList();
                })
                .orElse(statements);
    }
}
