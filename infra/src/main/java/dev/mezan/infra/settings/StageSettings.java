package dev.mezan.infra.settings;

import dev.mezan.catalog.NotificationSpec;
import java.util.Optional;

/**
 * What a stage chooses; each field is a setting of its file, and a setting that is left out has the value of {@link
 * #DEFAULT}.
 *
 * @param logRetentionDays how long logs are kept, one of the numbers of days that CloudWatch Logs takes
 * @param pointInTimeRecovery whether tables can be restored to any second of the last 35 days
 * @param deletionProtection whether DynamoDB refuses to delete the tables, and Cognito the user pool
 * @param keepData whether tables, buckets and queues stay when their stack is deleted
 * @param customerKey whether data is encrypted with a key of the account's own, $1 a month, rather than AWS's
 * @param reservedConcurrency whether the concurrency that manifests ask for is reserved; a new account has too little
 *     for that
 * @param machineLogs what state machines write to their logs
 * @param requestsPerSecond how many requests a second the API takes over time
 * @param requestBurst how many requests the API takes at once
 * @param alarmEmail who is told that something lies in a dead letter queue
 * @param issuer whose tokens the API takes in place of those of a user pool of its own
 * @param notifications where people are told what the inbox asks of them: {@code notifyWebhook}, {@code notifyTopic}
 */
public record StageSettings(
        int logRetentionDays,
        boolean pointInTimeRecovery,
        boolean deletionProtection,
        boolean keepData,
        boolean customerKey,
        boolean reservedConcurrency,
        MachineLogs machineLogs,
        int requestsPerSecond,
        int requestBurst,
        Optional<String> alarmEmail,
        Optional<TokenIssuer> issuer,
        NotificationSpec notifications) {
    /** What a stage has that has no file: nothing that costs when idle, and nothing that stands in the way of removing it. */
    public static final StageSettings DEFAULT = new StageSettings(
            7,
            false,
            false,
            false,
            false,
            false,
            MachineLogs.ERROR,
            50,
            100,
            Optional.empty(),
            Optional.empty(),
            NotificationSpec.NONE);

    /**
     * What state machines write to their logs.
     *
     * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/cloudwatch-log-level.html">Log levels</a>
     */
    public enum MachineLogs {
        /** Every event. */
        ALL,
        /** What failed. */
        ERROR,
        /** What ended an execution. */
        FATAL,
        /** Nothing. */
        OFF
    }

    /** The same with another issuer. */
    public StageSettings withIssuer(TokenIssuer other) {
        return new StageSettings(
                logRetentionDays,
                pointInTimeRecovery,
                deletionProtection,
                keepData,
                customerKey,
                reservedConcurrency,
                machineLogs,
                requestsPerSecond,
                requestBurst,
                alarmEmail,
                Optional.of(other),
                notifications);
    }
}
