package dev.mezan.runtime.states.operation;

/** What requests have to be like that test definitions instead of making machines of them. */
public final class TestShapes {
    private static final Kind COUNT = new Kind.WholeNumber(0, Integer.MAX_VALUE);

    private static final Kind MOCK = new Kind.Fields(
            "MockInput",
            Shape.of(
                    Member.optional("result", Kinds.DATA),
                    Member.optional(
                            "errorOutput",
                            new Kind.Fields(
                                    "MockErrorOutput",
                                    Shape.of(
                                            Member.optional("error", Kinds.ERROR),
                                            Member.optional("cause", Kinds.CAUSE)))),
                    Member.optional("fieldValidationMode", Kind.Choice.of("STRICT", "PRESENT", "NONE"))));

    private static final Kind CONFIGURATION = new Kind.Fields(
            "TestStateConfiguration",
            Shape.of(
                    Member.optional("retrierRetryCount", COUNT),
                    Member.optional("errorCausedByState", Kind.Text.of(1, 80).asSecret()),
                    Member.optional("mapIterationFailureCount", COUNT),
                    Member.optional("mapItemReaderData", Kinds.DATA)));

    /** A request of TestState. */
    public static final Shape TEST_STATE = Shape.of(
            Member.required("definition", Kinds.DEFINITION),
            Member.optional("roleArn", Kinds.ARN),
            Member.optional("input", Kinds.DATA),
            Member.optional("inspectionLevel", Kind.Choice.of("INFO", "DEBUG", "TRACE")),
            Member.optional("revealSecrets", Kinds.FLAG),
            Member.optional("variables", Kinds.DATA),
            Member.optional("stateName", Kind.Text.of(1, 80).asSecret()),
            Member.optional("mock", MOCK),
            Member.optional("context", Kinds.DATA),
            Member.optional("stateConfiguration", CONFIGURATION));

    /** A request of ValidateStateMachineDefinition. */
    public static final Shape VALIDATE_DEFINITION = Shape.of(
            Member.required("definition", Kinds.DEFINITION),
            Member.optional("type", Kinds.TYPE),
            Member.optional("severity", Kind.Choice.of("ERROR", "WARNING")),
            Member.optional("maxResults", new Kind.WholeNumber(0, 100)));

    private TestShapes() {}
}
