package dev.mezan.runtime.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.MockResponseValidationMode;
import software.amazon.awssdk.services.sfn.model.SfnException;

/** Mocked results that the API can't give, worded as the service answered to LocalStack's tests. */
class MockFieldsTest {
    private static final String WRONG = "Mock result schema validation error: ";

    private final SfnClient client = new TestMachines(ExecutionSettings.IN_MEMORY, List.of()).client();

    private String output(String resource, MockResponseValidationMode mode, String result) {
        var task = "{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::" + resource + "\",\"End\":true}";
        return client.testState(request -> request.definition(task)
                        .mock(mock -> mock.result(result).fieldValidationMode(mode)))
                .output();
    }

    private void refused(String resource, String result, String message) {
        assertThatThrownBy(() -> output(resource, MockResponseValidationMode.STRICT, result))
                .isInstanceOf(SfnException.class)
                .hasMessageStartingWith(WRONG + message);
        assertThat(output(resource, MockResponseValidationMode.NONE, result)).isEqualTo(result);
    }

    @Test
    void aMemberMustBeOfItsType() {
        refused("events:putEvents", "{\"Entries\":{}}", "Field 'Entries' must be an array");
        refused("events:putEvents", "{\"Entries\":[{\"EventId\":1}]}", "Field 'EventId' must be a string");
        refused("lambda:invoke", "{\"StatusCode\":\"200\"}", "Field 'StatusCode' must be a number");
        refused(
                "dynamodb:putItem",
                "{\"ConsumedCapacity\":{\"CapacityUnits\":\"1\"}}",
                "Field 'CapacityUnits' must be a number");
        refused(
                "states:startExecution",
                "{\"ExecutionArn\":\"a\",\"StartDate\":true}",
                "Field 'StartDate' must be a string");
    }

    @Test
    void aMemberOfWordsMustBeOneOfThem() {
        refused(
                "aws-sdk:lambda:getFunction",
                "{\"Configuration\":{\"Runtime\":\"cobol85\"}}",
                "Field 'Runtime' is not an expected value");
    }

    @Test
    void whatTheApiAlwaysGivesMustBeThereIfStrict() {
        refused("states:startExecution", "{\"executionArn\":\"a\"}", "Required field 'ExecutionArn' is missing");
        assertThat(output("states:startExecution", MockResponseValidationMode.PRESENT, "{\"StartDate\":\"now\"}"))
                .isEqualTo("{\"StartDate\":\"now\"}");
    }

    @Test
    void aJobsMockIsWhatItPolls() {
        refused(
                "states:startExecution.sync:2",
                "{\"ExecutionArn\":\"a\",\"StartDate\":\"now\"}",
                "Required field 'StateMachineArn' is missing");
    }

    @Test
    void unknownMembersMayBeAnything() {
        for (var resource : List.of("lambda:invoke", "sqs:sendMessage", "sqs:sendMessage.waitForTaskToken")) {
            assertThat(output(resource, MockResponseValidationMode.STRICT, "{\"random\":[1]}"))
                    .isEqualTo("{\"random\":[1]}");
        }
        assertThat(output("lambda:invoke", MockResponseValidationMode.STRICT, "{\"Payload\":{\"body\":\"ok\"}}"))
                .isEqualTo("{\"Payload\":{\"body\":\"ok\"}}");
    }
}
