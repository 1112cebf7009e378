package dev.mezan.asl.junit;

import static dev.mezan.asl.junit.StateMachineAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MockFilesTest {
    private final StateMachineTest order = StateMachineTest.of("order.asl.json");

    @TempDir
    @SuppressWarnings("NullAway") // JUnit sets it.
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aDocumentOfMocksDrivesATest() throws IOException {
        String mocks = file("mocks.json", """
                {"Pay": [{"error": "Lambda.TooManyRequestsException", "times": 2},
                         {"seconds": 3, "return": {"Payload": {"receipt": "r"}}}],
                 "sqs:sendMessage": {"return": {}}}
                """);
        assertThat(order.mocksFrom(mocks).run("{\"id\": 1, \"items\": [{\"price\": 2}]}"))
                .hasOutputAt("/receipt", "\"r\"")
                .retried("Pay", 2)
                .took(Duration.ofSeconds(9));
    }

    @Test
    void aTestCaseOfStepFunctionsLocalDrivesATest() throws IOException {
        String config = file("MockConfigFile.json", """
                {"StateMachines": {"Order": {"TestCases": {"Declined": {"Pay": "Declined"}}}},
                 "MockedResponses": {"Declined": {"0": {"Throw": {"Error": "CardDeclined", "Cause": "no money"}}}}}
                """);
        assertThat(order.mocksFrom(config, "Order", "Declined").run("{\"id\": 1, \"items\": [{\"price\": 2}]}"))
                .failedWith("Order.Rejected")
                .hasCauseContaining("no money");
    }

    @Test
    void aMistakeInAFileOfMocksIsTold() throws IOException {
        String mocks = file("mocks.json", "{\"Pay\": {\"returns\": 1}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order.mocksFrom(mocks))
                .withMessageContaining("mocks.json at '/Pay/returns': 1: an answer has no member of this name");
    }
}
