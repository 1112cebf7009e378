package dev.mezan.runtime.states.operation;

/**
 * The constraints of the API's values, each once.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_Types.html">Data types, and the
 *     request parameters of each action</a>
 */
final class Kinds {
    static final Kind NAME = Kind.Text.of(1, 80);
    static final Kind ARN = Kind.Text.of(1, 256);
    static final Kind LONG_ARN = Kind.Text.of(1, 2_000);
    static final Kind DEFINITION = Kind.Text.of(1, 1_048_576).asSecret();
    static final Kind DATA = Kind.Text.of(0, 262_144).asSecret();
    static final Kind ERROR = Kind.Text.of(0, 256).asSecret();
    static final Kind CAUSE = Kind.Text.of(0, 32_768).asSecret();
    static final Kind DESCRIPTION = Kind.Text.of(0, 256).asSecret();
    static final Kind REVISION = Kind.Text.of(0, 256);
    static final Kind FLAG = new Kind.Flag();
    static final Kind TYPE = Kind.Choice.of("STANDARD", "EXPRESS");
    static final Kind INCLUDED = Kind.Choice.of("ALL_DATA", "METADATA_ONLY");
    static final Kind MAX_RESULTS = new Kind.WholeNumber(0, 1_000);
    static final Kind TOKEN = Kind.Text.of(1, 1_024);
    static final Kind EXECUTIONS_TOKEN = Kind.Text.of(1, 3_096);
    static final Kind TASK_TOKEN = Kind.Text.of(1, 2_048);
    static final Kind CLIENT_TOKEN = Kind.Text.of(1, 64).matching("[!-~]+");
    static final Kind TRACE = Kind.Text.of(0, 256);
    /** The order is the service's. */
    static final Kind STATUS =
            Kind.Choice.of("SUCCEEDED", "TIMED_OUT", "PENDING_REDRIVE", "ABORTED", "FAILED", "RUNNING");

    static final Kind REDRIVEN = Kind.Choice.of("REDRIVEN", "NOT_REDRIVEN");
    static final Kind ALIAS_NAME = Kind.Text.of(1, 80).matching("^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$");
    static final Kind ROUTING = new Kind.Items(
            1,
            2,
            new Kind.Fields(
                    "RoutingConfigurationListItem",
                    Shape.of(
                            Member.required("stateMachineVersionArn", ARN),
                            Member.required("weight", new Kind.WholeNumber(0, 100)))));
    static final Kind LOGGING = new Kind.Fields(
            "LoggingConfiguration",
            Shape.of(
                    Member.optional("level", Kind.Choice.of("ALL", "ERROR", "FATAL", "OFF")),
                    Member.optional("includeExecutionData", FLAG),
                    Member.optional(
                            "destinations",
                            new Kind.Items(
                                    0,
                                    Integer.MAX_VALUE,
                                    new Kind.Fields(
                                            "LogDestination",
                                            Shape.of(Member.optional(
                                                    "cloudWatchLogsLogGroup",
                                                    new Kind.Fields(
                                                            "CloudWatchLogsLogGroup",
                                                            Shape.of(Member.optional("logGroupArn", ARN))))))))));
    static final Kind TRACING = new Kind.Fields("TracingConfiguration", Shape.of(Member.optional("enabled", FLAG)));
    static final Kind ENCRYPTION = new Kind.Fields(
            "EncryptionConfiguration",
            Shape.of(
                    Member.required("type", Kind.Choice.of("AWS_OWNED_KEY", "CUSTOMER_MANAGED_KMS_KEY")),
                    Member.optional("kmsKeyId", Kind.Text.of(1, 2_048)),
                    Member.optional("kmsDataKeyReusePeriodSeconds", new Kind.WholeNumber(60, 900))));
    static final Kind TAG_KEYS = new Kind.Items(0, Integer.MAX_VALUE, Kind.Text.of(1, 128));
    static final Kind TAGS = new Kind.Items(
            0,
            Integer.MAX_VALUE,
            new Kind.Fields(
                    "Tag",
                    Shape.of(
                            Member.optional("key", Kind.Text.of(1, 128)),
                            Member.optional("value", Kind.Text.of(0, 256)))));

    private Kinds() {}
}
