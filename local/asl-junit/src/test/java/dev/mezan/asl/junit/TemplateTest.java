package dev.mezan.asl.junit;

import static dev.mezan.asl.junit.Answering.echoing;
import static dev.mezan.asl.junit.Answering.failing;
import static dev.mezan.asl.junit.StateMachineAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {
    @TempDir
    @SuppressWarnings("NullAway") // JUnit sets it.
    Path folder;

    private Template template(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return Template.read(file.toString());
    }

    private static String task(String resource) {
        return "{\"StartAt\": \"T\", \"States\": {\"T\": {\"Type\": \"Task\", \"Resource\": \"" + resource
                + "\", \"End\": true}}}";
    }

    @Test
    void aMachineOfCdkIsFoundByTheBeginningOfItsId() throws IOException {
        Template template = template("stack.template.json", """
                {"Resources": {
                  "PayFn1A2B": {"Type": "AWS::Lambda::Function"},
                  "Orders7F3C": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
                    "DefinitionString": {"Fn::Join": ["", [
                      "{\\"StartAt\\":\\"T\\",\\"States\\":{\\"T\\":{\\"Type\\":\\"Task\\",\\"End\\":true,\\"Resource\\":\\"",
                      {"Fn::GetAtt": ["PayFn1A2B", "Arn"]}, "\\"}}}"]]}}}}}
                """);
        assertThat(template.definition("Orders").json())
                .contains("\"arn:aws:lambda:us-east-1:123456789012:function:PayFn1A2B\"");
        assertThat(StateMachineTest.of(template, "Orders")
                        .mock("function:PayFn1A2B", echoing())
                        .run("{\"a\": 1}"))
                .hasOutput("{\"a\": 1}");
    }

    @Test
    void aTemplateInYamlKnowsTheShortFormsAndTheSubstitutions() throws IOException {
        Template template = template("template.yaml", """
                Parameters:
                  Stage: {Type: String, Default: test}
                Resources:
                  Pay:
                    Type: AWS::Serverless::Function
                  Orders:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      DefinitionSubstitutions:
                        PayArn: !GetAtt Pay.Arn
                        Name: !Sub "${AWS::StackName}-${Stage}-${!Kept}"
                      Definition:
                        StartAt: T
                        States:
                          T:
                            Type: Task
                            Resource: ${PayArn}
                            Comment: ${Name}
                            TimeoutSeconds: 5
                            End: true
                  Text:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: !Sub
                        - |
                          {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "${Arn}", "End": true}}}
                        - Arn: !ImportValue shared-function
                """);
        assertThat(template.definition("Orders").json())
                .contains("\"Resource\":\"arn:aws:lambda:us-east-1:123456789012:function:Pay\"")
                .contains("\"Comment\":\"stack-test-${Kept}\"")
                .contains("\"TimeoutSeconds\":5");
        assertThat(template.with("Stage", "prod").definition("Orders").json()).contains("stack-prod-");
        assertThat(template.with("shared-function", "arn:x").definition("Text").json())
                .contains("\"Resource\": \"arn:x\"");
    }

    @Test
    void aDefinitionUriIsReadBesideTheTemplate() throws IOException {
        Files.createDirectories(folder.resolve("machines"));
        Files.writeString(folder.resolve("machines/orders.asl.json"), task("${Pay}"));
        Files.writeString(folder.resolve("machines/plain.asl.yaml"), """
                StartAt: F
                States:
                  F: {Type: Fail, Error: Nope}
                """);
        Template template = template("template.yml", """
                Resources:
                  Orders:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      DefinitionUri: machines/orders.asl.json
                      DefinitionSubstitutions: {Pay: arn:aws:states:::sqs:sendMessage}
                  Plain:
                    Type: AWS::Serverless::StateMachine
                    Properties: {DefinitionUri: machines/plain.asl.yaml}
                  Far:
                    Type: AWS::Serverless::StateMachine
                    Properties: {DefinitionUri: {Bucket: b, Key: k}}
                """);
        assertThat(StateMachineTest.of(template, "Orders")
                        .mock("sqs:sendMessage", failing("Sqs.Down", "c"))
                        .run("{}"))
                .failedWith("Sqs.Down");
        assertThat(StateMachineTest.of(template, "Plain").run("{}")).failedWith("Nope");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.definition("Far"))
                .withMessageContaining("has no definition at /Resources/Far/Properties: DefinitionString, Definition");
    }

    @Test
    void whatCannotBeFoundOrResolvedIsNamed() throws IOException {
        Template template = template("t.json", """
                {"Resources": {
                  "One": {"Type": "AWS::StepFunctions::StateMachine",
                          "Properties": {"DefinitionString": {"Fn::If": ["C", "a", "b"]}}},
                  "Queue": {"Type": "AWS::SQS::Queue"}}}
                """);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.definition("Two"))
                .withMessageContaining("has no state machine 'Two', nor one alone that begins so, only [One]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.definition("One"))
                .withMessageContaining(
                        "t.json/Resources/One: {\"Fn::If\":[\"C\",\"a\",\"b\"]} cannot be resolved here");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.read("nowhere.json"))
                .withMessageContaining("no resource nowhere.json on the class path");
    }
}
