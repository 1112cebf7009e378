package dev.mezan.cli.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.agents.AgentRegistry;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.core.registry.Agents;
import dev.mezan.core.workflow.Workflow;
import dev.mezan.core.workflow.WorkflowReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class PlayedFaultsTest {
    private static final Workflow ORDER = order();

    @Test
    void aStepAloneIsDeclinedInTheGuidesWords() {
        var fault = played("--fail", "pay").document("run-1").at("/faults/0");

        assertThat(fault.path("kind").asString()).isEqualTo("declined");
        assertThat(fault.path("message").asString()).startsWith("Payment failed: ");
        assertThat(fault.path("times").asInt()).isZero();
    }

    @Test
    void severalMayBeGivenWithTheirKindsAndTimesAndASeed() {
        var document = played("--fail", "ship:crash-after", "--fail", "refund:transient:2", "--seed", "7")
                .document("run-1");

        assertThat(document.at("/faults/0/kind").asString()).isEqualTo("crash-after");
        assertThat(document.at("/faults/1/task").asString()).isEqualTo("refund");
        assertThat(document.at("/faults/1/times").asInt()).isEqualTo(2);
        assertThat(document.path("seed").asLong()).isEqualTo(7);
        assertThat(document.path("run").asString()).isEqualTo("run-1");
    }

    @ParameterizedTest
    @CsvSource({
        "shp,           Did you mean 'ship'",
        "ship:timeut,   Did you mean 'timeout'",
        "ship:timeout:x, A failure is written STEP[:KIND[:TIMES]]",
        "ship:,         A failure is written STEP[:KIND[:TIMES]]"
    })
    void whatIsNoFailureIsToldWithWhatIsMeant(String text, String message) {
        assertThatThrownBy(() -> played("--fail", text)).hasMessageContaining(message);
    }

    private static PlayedFaults played(String... arguments) {
        return PlayedFaults.of(CommandLine.populateCommand(new FaultOptions(), arguments), ORDER);
    }

    private static Workflow order() {
        var agents = Agents.of(AgentRegistry.registrations().stream()
                .map(registration -> registration.manifest())
                .toList());
        var document = SuiteCatalog.shipped().workflows().stream()
                .filter(text -> text.contains("\"fulfil-order\""))
                .findFirst()
                .orElseThrow();
        return new WorkflowReader(agents).read(document, "fulfil-order");
    }
}
