package dev.mezan.runtime.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The cases in JSONPath are those that localstack/localstack recorded of the service in
 * tests/aws/services/stepfunctions/v2/test_sfn_api_variable_references.snapshot.json.
 */
class VariableReferencesTest {
    @Test
    void onlyWhatIsEvaluatedIsRead() {
        assertThat(VariableReferences.of("""
                {"StartAt":"State0","States":{
                  "State0":{"Type":"Pass","Parameters":{"result":"$result"},"Assign":{"result":"foobar"},"Next":"State1"},
                  "State1":{"Type":"Pass","ResultPath":"$.result","Parameters":{"result.$":"$result"},"End":true}}}""")).hasToString("{State1=[result]}");
    }

    @Test
    void aChoiceReadsWhatItCompares() {
        assertThat(VariableReferences.of("""
                {"StartAt":"Setup","States":{
                  "Setup":{"Type":"Pass","Assign":{"guess":"the_guess","answer":"the_answer"},"Next":"Check"},
                  "Check":{"Type":"Choice","Default":"Wrong",
                    "Choices":[{"Variable":"$guess","StringEqualsPath":"$answer","Next":"Setup"}]},
                  "Wrong":{"Type":"Pass","Assign":{"guess.$":"$answer"},"Next":"Check"}}}""")).hasToString("{Check=[answer, guess], Wrong=[answer]}");
    }

    @Test
    void statesInsideOthersAreToldByTheirOwnNames() {
        assertThat(VariableReferences.of("""
                {"StartAt":"Input","States":{
                  "Input":{"Type":"Pass","Assign":{"bias":4.3},"Next":"Each"},
                  "Each":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"Take","States":{
                    "Take":{"Type":"Pass","Assign":{"x.$":"$[0]"},"Next":"Sum"},
                    "Sum":{"Type":"Pass","Assign":{"s.$":"States.MathAdd($x, $bias)"},"End":true}}}}}}""")).hasToString("{Sum=[bias, x]}");
    }

    @Test
    void inJsonataFunctionsTextsAndOtherNamesDoNotCount() {
        assertThat(VariableReferences.of("""
                {"QueryLanguage":"JSONata","StartAt":"A","States":{
                  "A":{"Type":"Pass","Assign":{"total":1,"sum":2},"Next":"B"},
                  "B":{"Type":"Pass","Output":"{% ($y := $total; $string($y) & '$sum' & $states.input.a) %}","End":true}}}""")).hasToString("{B=[total]}");
    }

    @Test
    void aMachineDescribesThem() {
        var suite = new TestMachines(ExecutionSettings.IN_MEMORY, List.of());
        var client = suite.client();
        var arn = client.createStateMachine(request -> request.name("a")
                        .roleArn("arn:aws:iam::000000000000:role/a")
                        .definition("""
                        {"StartAt":"A","States":{"A":{"Type":"Pass","Assign":{"v":1},"Next":"B"},
                          "B":{"Type":"Pass","Parameters":{"got.$":"$v"},"End":true}}}"""))
                .stateMachineArn();
        assertThat(client.describeStateMachine(request -> request.stateMachineArn(arn))
                        .variableReferences())
                .containsOnlyKeys("B");
        var execution =
                client.startExecution(request -> request.stateMachineArn(arn)).executionArn();
        assertThat(client.describeStateMachineForExecution(request -> request.executionArn(execution))
                        .variableReferences())
                .containsEntry("B", List.of("v"));
    }
}
