package dev.mezan.runtime.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionRedriveFilter;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.ListExecutionsResponse;

/** Pages of executions, while executions end, start and are forgotten. */
class ListExecutionsTest {
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:stateMachine:waiting";
    private static final String WAIT = """
            {"StartAt":"Wait","States":{"Wait":{"Type":"Wait","Seconds":3600,"End":true}}}""";

    private final TestMachines suite = suite(ExecutionSettings.IN_MEMORY);
    private final SfnClient client = suite.client();

    @Test
    void theNewestComeFirst() {
        start("a", "b", "c");
        var page = list(Optional.empty(), 2);
        assertThat(names(page)).containsExactly("c", "b");
        assertThat(names(list(Optional.of(page.nextToken()), 2))).containsExactly("a");
    }

    @Test
    void aPageIsNotRepeatedOrSkippedWhenExecutionsStartOrEndInBetween() {
        start("a", "b", "c", "d");
        var page = running(Optional.empty());
        assertThat(names(page)).containsExactly("d", "c");
        stop("d");
        stop("c");
        start("e");
        assertThat(names(running(Optional.of(page.nextToken())))).containsExactly("b", "a");
    }

    @Test
    void aTokenOutlivesTheExecutionThatItPointsAt() {
        var small = suite(new ExecutionSettings(100, 100, 1, Duration.ZERO, Optional.empty(), 1_000_000));
        var few = small.client();
        for (var name : List.of("a", "b", "c")) {
            few.startExecution(request -> request.stateMachineArn(ARN).name(name));
            small.suite.time.advance(Duration.ofSeconds(1));
        }
        var page = few.listExecutions(request -> request.stateMachineArn(ARN).maxResults(2));
        for (var name : List.of("b", "c")) {
            var arn = page.executions().stream()
                    .filter(item -> item.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .executionArn();
            few.stopExecution(request -> request.executionArn(arn));
            small.awaitEnd(arn);
        }
        var next = few.listExecutions(request -> request.stateMachineArn(ARN).nextToken(page.nextToken()));
        assertThat(names(next)).containsExactly("a");
    }

    @Test
    void onlyExecutionsThatWereRedrivenAreListedOnDemand() {
        start("a");
        assertThat(client.listExecutions(
                                request -> request.stateMachineArn(ARN).redriveFilter(ExecutionRedriveFilter.REDRIVEN))
                        .executions())
                .isEmpty();
        assertThat(client.listExecutions(request ->
                                request.stateMachineArn(ARN).redriveFilter(ExecutionRedriveFilter.NOT_REDRIVEN))
                        .executions())
                .hasSize(1);
    }

    @Test
    void aTokenOfAnotherListIsInvalid() {
        start("a", "b");
        var token = list(Optional.empty(), 1).nextToken();
        assertThatThrownBy(() -> client.listStateMachines(request -> request.nextToken(token)))
                .isInstanceOf(InvalidTokenException.class)
                .hasMessageStartingWith("Invalid Token: '" + token + "'");
    }

    @Test
    void aForgedTokenIsInvalid() {
        var forged = Base64.getUrlEncoder().encodeToString("executions\nnowhere".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> list(Optional.of(forged), 1)).isInstanceOf(InvalidTokenException.class);
    }

    private static TestMachines suite(ExecutionSettings settings) {
        return new TestMachines(settings, List.of(), TestMachines.standard("waiting", WAIT));
    }

    private void start(String... names) {
        for (var name : names) {
            client.startExecution(request -> request.stateMachineArn(ARN).name(name));
        }
    }

    private void stop(String name) {
        var arn = "arn:aws:states:us-east-1:000000000000:execution:waiting:" + name;
        client.stopExecution(request -> request.executionArn(arn));
        suite.awaitEnd(arn);
    }

    private ListExecutionsResponse list(Optional<String> token, int most) {
        return client.listExecutions(
                request -> request.stateMachineArn(ARN).maxResults(most).nextToken(token.orElse(null)));
    }

    private ListExecutionsResponse running(Optional<String> token) {
        return client.listExecutions(request -> request.stateMachineArn(ARN)
                .maxResults(2)
                .statusFilter(ExecutionStatus.RUNNING)
                .nextToken(token.orElse(null)));
    }

    private static List<String> names(ListExecutionsResponse page) {
        return page.executions().stream().map(ExecutionListItem::name).toList();
    }
}
