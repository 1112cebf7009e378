package dev.mezan.runtime.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionDiagnostic;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResultCode;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionSeverity;

/** ValidateStateMachineDefinition as the real SDK's client sees it. */
class ValidateDefinitionTest {
    private static final String GOOD = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}";
    private static final String BAD = """
            {"StartAt":"A","States":{"A":{"Type":"Pass","Next":"Nowhere"},"B":{"Type":"Succeed","Colour":"red"}}}""";
    private static final String WAITING = """
            {"StartAt":"A","States":{
              "A":{"Type":"Task","Resource":"arn:aws:states:us-east-1:000000000000:activity:paint","Next":"B"},
              "B":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","Next":"C",
                "Parameters":{"QueueUrl":"q","MessageBody.$":"$$.Task.Token"}},
              "C":{"Type":"Parallel","End":true,"Branches":[{"StartAt":"D","States":{
                "D":{"Type":"Task","Resource":"arn:aws:states:::states:startExecution.sync:2","Next":"E",
                  "Parameters":{"StateMachineArn":"m"}},
                "E":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},
                  "StartAt":"F","States":{"F":{"Type":"Pass","End":true}}}}}}]}}}""";

    private static final String SLIP = """
            {"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"order":"$.order"},"End":true}}}""";
    private static final String UNKNOWN = """
            {"StartAt":"A","States":{
              "A":{"Type":"Task","Resource":"arn:aws:states:::sqs:paint","Parameters":{},"Next":"B"},
              "B":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true}}}""";

    private final SfnClient client = new TestMachines(ExecutionSettings.IN_MEMORY, List.of()).client();

    @Test
    void aGoodDefinitionIsOk() {
        var answer = client.validateStateMachineDefinition(request -> request.definition(GOOD));

        assertThat(answer.result()).isEqualTo(ValidateStateMachineDefinitionResultCode.OK);
        assertThat(answer.diagnostics()).isEmpty();
        assertThat(answer.truncated()).isFalse();
    }

    @Test
    void everyMistakeIsToldWithItsPlace() {
        var answer = client.validateStateMachineDefinition(request -> request.definition(BAD));

        assertThat(answer.result()).isEqualTo(ValidateStateMachineDefinitionResultCode.FAIL);
        assertThat(answer.diagnostics())
                .allSatisfy(diagnostic ->
                        assertThat(diagnostic.severity()).isEqualTo(ValidateStateMachineDefinitionSeverity.ERROR))
                .extracting(ValidateStateMachineDefinitionDiagnostic::code)
                .contains("MISSING_TRANSITION_TARGET", "SCHEMA_VALIDATION_FAILED");
        assertThat(answer.diagnostics())
                .extracting(ValidateStateMachineDefinitionDiagnostic::location)
                .contains("/States/A/Next", "/States/B");
    }

    @Test
    void noMoreAreToldThanAskedFor() {
        var answer = client.validateStateMachineDefinition(
                request -> request.definition(BAD).maxResults(1));

        assertThat(answer.diagnostics()).hasSize(1);
        assertThat(answer.truncated()).isTrue();
        assertThatThrownBy(() -> client.validateStateMachineDefinition(
                        request -> request.definition(BAD).maxResults(101)))
                .isInstanceOf(SfnException.class)
                .hasMessageContaining("Member must have value less than or equal to 100");
    }

    @Test
    void anExpressMachineWaitsForNobody() {
        assertThat(client.validateStateMachineDefinition(request -> request.definition(WAITING))
                        .result())
                .isEqualTo(ValidateStateMachineDefinitionResultCode.OK);

        var answer = client.validateStateMachineDefinition(
                request -> request.definition(WAITING).type(StateMachineType.EXPRESS));

        assertThat(answer.diagnostics())
                .extracting(found -> found.message() + " at " + found.location())
                .containsExactly(
                        "Express state machine does not support Activity ARN at /States/A/Resource",
                        "Express state machine does not support '.waitForTaskToken' service integration  at"
                                + " /States/B/Resource",
                        "Express state machine does not support '.sync' service integration at"
                                + " /States/C/Branches[0]/States/D/Resource",
                        "Express state machine does not support Map states of mode DISTRIBUTED at"
                                + " /States/C/Branches[0]/States/E/ItemProcessor/ProcessorConfig/Mode");
    }

    @Test
    void aSlipIsAWarningThatForbidsNothing() {
        var answer = client.validateStateMachineDefinition(request -> request.definition(SLIP));

        assertThat(answer.result()).isEqualTo(ValidateStateMachineDefinitionResultCode.OK);
        assertThat(answer.diagnostics()).singleElement().satisfies(slip -> {
            assertThat(slip.severity()).isEqualTo(ValidateStateMachineDefinitionSeverity.WARNING);
            assertThat(slip.code()).isEqualTo("NO_DOLLAR");
            assertThat(slip.location()).isEqualTo("/States/A/Parameters/order");
        });
        assertThat(client.validateStateMachineDefinition(request ->
                                request.definition(SLIP).severity(ValidateStateMachineDefinitionSeverity.ERROR))
                        .diagnostics())
                .isEmpty();
        assertThat(create(SLIP, StateMachineType.STANDARD)).endsWith(":stateMachine:made");
    }

    @Test
    void resourcesAreThoseThatStepFunctionsKnows() {
        var answer = client.validateStateMachineDefinition(request -> request.definition(UNKNOWN));

        assertThat(answer.diagnostics())
                .extracting(found -> found.severityAsString() + " at " + found.location())
                .containsExactly("ERROR at /States/A/Resource", "ERROR at /States/B");
        assertThatThrownBy(() -> create(UNKNOWN, StateMachineType.STANDARD))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("sqs:paint is not recognized", "/States/A/Resource")
                .hasMessageContaining("Parameters field is required for resource ARN");
        assertThatThrownBy(() -> create(WAITING, StateMachineType.EXPRESS))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("Express state machine does not support Activity ARN");
    }

    private String create(String definition, StateMachineType type) {
        return client.createStateMachine(request -> request.name("made")
                        .definition(definition)
                        .type(type)
                        .roleArn("arn:aws:iam::000000000000:role/any"))
                .stateMachineArn();
    }
}
