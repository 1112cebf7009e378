package dev.mezan.runtime.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.catalog.Grant;
import dev.mezan.runtime.lambda.Handlers;
import dev.mezan.runtime.lambda.TestFleet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.InspectionLevel;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.TestExecutionStatus;
import software.amazon.awssdk.services.sfn.model.TestStateRequest;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/**
 * TestState as the real SDK's client sees it. What is expected is what AWS documents, and what the service answered to
 * LocalStack's tests, which keep its answers.
 */
class TestStateTest {
    private static final String TASK = """
            {"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"Echo"},\
            "Retry":[{"ErrorEquals":["Busy"],"IntervalSeconds":2}],\
            "Catch":[{"ErrorEquals":["States.TaskFailed"],"ResultPath":"$.error","Next":"Handle"}],"Next":"After"}""";
    private static final String PASS = "{\"Type\":\"Pass\",\"End\":true}";
    private static final String MAP = """
            {"Type":"Map","ItemsPath":"$.items","MaxConcurrency":2,"ItemProcessor":{"StartAt":"Item","States":{\
            "Item":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","End":true}}},"End":true}""";
    private static final String PARALLEL = """
            {"Type":"Parallel","End":true,"Branches":[{"StartAt":"A","States":{"A":{"Type":"Succeed"}}},\
            {"StartAt":"B","States":{"B":{"Type":"Succeed"}}}]}""";

    private final SfnClient client = new TestMachines(
                    ExecutionSettings.IN_MEMORY,
                    List.of(TestFleet.function(Handlers.Echo.class)),
                    TestMachines.express(
                            "caller",
                            "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Succeed\"}}}",
                            new Grant.InvokeFunction("Echo")))
            .client();

    private TestStateResponse test(String definition, Consumer<TestStateRequest.Builder> more) {
        return client.testState(request -> request.definition(definition)
                .inspectionLevel(InspectionLevel.DEBUG)
                .applyMutation(more));
    }

    private void refused(String message, String definition, Consumer<TestStateRequest.Builder> more) {
        assertThatThrownBy(() -> test(definition, more))
                .isInstanceOfSatisfying(
                        SfnException.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo("ValidationException"))
                .hasMessageStartingWith(message);
    }

    @Test
    void theLevelInfoShowsTheOutputAlone() {
        var answer = client.testState(request -> request.definition("""
                {"Type":"Choice","Choices":[{"Variable":"$.number","NumericEquals":2,"Next":"Equals 2"}]}""").input("{\"number\": 2}"));

        assertThat(answer.status()).isEqualTo(TestExecutionStatus.SUCCEEDED);
        assertThat(answer.nextState()).isEqualTo("Equals 2");
        assertThat(answer.output()).isEqualTo("{\"number\": 2}");
        assertThat(answer.inspectionData()).isNull();
    }

    @Test
    void theLevelDebugShowsEachStepAsText() {
        var answer = test("""
                {"Type":"Pass","InputPath":"$.payload","Parameters":{"data":1},"ResultPath":"$.result",\
                "OutputPath":"$.result.data","Next":"Another State"}""", request -> request.input("{\"payload\": {\"foo\": \"bar\"}}"));

        assertThat(answer.output()).isEqualTo("1");
        var data = answer.inspectionData();
        assertThat(data.input()).isEqualTo("{\"payload\": {\"foo\": \"bar\"}}");
        assertThat(data.afterInputPath()).isEqualTo("{\"foo\":\"bar\"}");
        assertThat(data.afterParameters()).isEqualTo("{\"data\":1}");
        assertThat(data.afterResultSelector()).isEqualTo("{\"data\":1}");
        assertThat(data.afterResultPath()).isEqualTo("{\"payload\":{\"foo\":\"bar\"},\"result\":{\"data\":1}}");
    }

    @Test
    void aTaskIsReallyDoneInTheNameOfItsRole() {
        var answer = test(TASK, request -> request.roleArn("arn:aws:iam::000000000000:role/caller"));

        assertThat(answer.status()).as(answer.cause()).isEqualTo(TestExecutionStatus.SUCCEEDED);
        assertThat(answer.output()).contains("\"StatusCode\":200");
        assertThat(answer.nextState()).isEqualTo("After");
    }

    @Test
    void aRoleThatIsNoMachinesMayDoEverything() {
        var answer = test(TASK, request -> request.roleArn("arn:aws:iam::123456789012:role/mine"));

        assertThat(answer.status()).as(answer.cause()).isEqualTo(TestExecutionStatus.SUCCEEDED);
    }

    @Test
    void aMockedErrorIsRetriedAfterItsBackoff() {
        var answer = test(
                TASK,
                request -> request.mock(mock ->
                                mock.errorOutput(error -> error.error("Busy").cause("at lunch")))
                        .stateConfiguration(configuration -> configuration.retrierRetryCount(1)));

        assertThat(answer.status()).isEqualTo(TestExecutionStatus.RETRIABLE);
        assertThat(answer.error()).isEqualTo("Busy");
        assertThat(answer.cause()).isEqualTo("at lunch");
        assertThat(answer.inspectionData().errorDetails().retryIndex()).isZero();
        assertThat(answer.inspectionData().errorDetails().retryBackoffIntervalSeconds())
                .isEqualTo(4);
        assertThat(answer.inspectionData().errorDetails().catchIndex()).isNull();
    }

    @Test
    void aMockedErrorIsCaught() {
        var answer = test(
                TASK,
                request -> request.input("{\"data\":1}")
                        .mock(mock ->
                                mock.errorOutput(error -> error.error("Odd").cause("so"))));

        assertThat(answer.status()).isEqualTo(TestExecutionStatus.CAUGHT_ERROR);
        assertThat(answer.nextState()).isEqualTo("Handle");
        assertThat(answer.output()).isEqualTo("{\"data\":1,\"error\":{\"Error\":\"Odd\",\"Cause\":\"so\"}}");
        assertThat(answer.inspectionData().errorDetails().catchIndex()).isZero();
    }

    @Test
    void aMapShowsItsItemsAndItsLimits() {
        var answer = test(MAP, request -> request.input("{\"items\":[1,2]}").mock(mock -> mock.result("[1, 4]")));

        assertThat(answer.output()).isEqualTo("[1, 4]");
        assertThat(answer.inspectionData().afterItemsPath()).isEqualTo("[1,2]");
        assertThat(answer.inspectionData().maxConcurrency()).isEqualTo(2);
        assertThat(answer.inspectionData().result()).isNull();
    }

    @Test
    void aStateOfAMachineIsTestedByName() {
        var machine =
                "{\"StartAt\":\"One\",\"States\":{\"One\":{\"Type\":\"Pass\",\"Next\":\"Two\"},\"Two\":" + MAP + "}}";

        assertThat(test(machine, request -> request.stateName("One")).nextState())
                .isEqualTo("Two");
        refused("State not found in definition", machine, request -> request.stateName("Three"));
    }

    @Test
    void variablesAreShownWithThoseThatWereAssigned() {
        var answer = test(
                "{\"Type\":\"Pass\",\"Assign\":{\"b\":2},\"Parameters\":{\"seen.$\":\"$a\"},\"End\":true}",
                request -> request.variables("{\"a\":1}"));

        assertThat(answer.output()).isEqualTo("{\"seen\":1}");
        assertThat(answer.inspectionData().variables()).isEqualTo("{\"a\":1,\"b\":2}");
    }

    @Test
    void aMockMustFitItsState() {
        refused("State type 'Pass' is not supported when a mock is specified", PASS, mocked("{}"));
        refused("Mocked result must be valid JSON", TASK, mocked("not JSON"));
        refused("Mocked result must be an array.", MAP, mocked("{}"));
        refused("Mocked result must be an array.", PARALLEL, mocked("{}"));
        refused(
                "Mocked result must contain the same number of items as number of Parallel branches.",
                PARALLEL,
                mocked("[1]"));
        refused(
                "A test mock should have only one of the following fields: [result, errorOutput].",
                TASK,
                request -> request.mock(mock -> mock.result("{}").errorOutput(error -> error.error("E"))));
        refused(
                "TestState does not support RevealSecrets when a mock is specified.",
                TASK,
                request -> request.revealSecrets(true).mock(mock -> mock.result("{}")));
    }

    @Test
    void aMockedErrorOfAMapComesFromAStateInIt() {
        assertThat(test(MAP, failing("Item")).status()).isEqualTo(TestExecutionStatus.FAILED);
        refused("State not found in definition", MAP, failing("Nobody"));
        refused(
                "stateConfiguration.errorCausedByState must name the state that causes the mocked error of a Map state.",
                MAP,
                request -> request.mock(mock -> mock.errorOutput(error -> error.error("E"))));
    }

    @Test
    void whatCanNotBeDoneForRealNeedsAMock() {
        refused("RoleArn must be specified when testing a Task state", TASK, request -> {});
        refused(
                "TestState only supports the resource 'arn:aws:states:::sqs:sendMessage.waitForTaskToken'",
                "{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::sqs:sendMessage.waitForTaskToken\",\"End\":true}",
                request -> request.roleArn("arn:aws:iam::000000000000:role/caller"));
        assertThatThrownBy(() -> test(MAP, request -> {}))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith("TestState API does not support Map or Parallel states. Supported state types"
                        + " include: [Task, Wait, Pass, Succeed, Fail, Choice]");
    }

    @Test
    void aContextObjectMustBeOneThatAnExecutionCouldHave() {
        refused(
                "Invalid Context object provided: Execution.Id must be a string",
                TASK,
                context("{\"Execution\":{\"Id\":1}}"));
        refused(
                "Invalid Context object provided: 'Map' field is not supported when mocking a Context object",
                TASK,
                context("{\"Map\":{}}"));
        refused(
                "Invalid Context object provided: Field 'pokemon' is not allowed",
                TASK,
                context("{\"Execution\":{\"pokemon\":1}}"));
        refused("Invalid Context object provided: Field 'Pokedex' is not allowed", TASK, context("{\"Pokedex\":{}}"));
        refused(
                "Invalid Context object provided: Context object contains 'Task' when state is not a Task state with a"
                        + " '.sync' or '.waitForTaskToken' service integration pattern",
                TASK,
                context("{\"Task\":{\"Token\":\"t\"}}"));
        refused(
                "Context object can only be specified when a mock is specified",
                PASS,
                request -> request.context("{}"));
    }

    @Test
    void brokenDefinitionsAndInputsAreToldByTheirCodes() {
        assertThatThrownBy(() -> test("{\"Type\":\"Pass\",\"Nexxt\":\"A\",\"End\":true}", request -> {}))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith("Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: ");
        assertThatThrownBy(() -> test(PASS, request -> request.input("{")))
                .isInstanceOf(InvalidExecutionInputException.class);
    }

    private static Consumer<TestStateRequest.Builder> failing(String state) {
        return request -> request.input("{\"items\":[1]}")
                .mock(mock -> mock.errorOutput(error -> error.error("E")))
                .stateConfiguration(configuration -> configuration.errorCausedByState(state));
    }

    private static Consumer<TestStateRequest.Builder> mocked(String result) {
        return request -> request.mock(mock -> mock.result(result));
    }

    private static Consumer<TestStateRequest.Builder> context(String context) {
        return request -> request.context(context).mock(mock -> mock.result("{}"));
    }
}
