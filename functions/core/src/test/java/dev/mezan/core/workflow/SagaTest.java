package dev.mezan.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.core.agent.Manifest;
import dev.mezan.core.agent.Resilience;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.registry.Agents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SagaTest {
    private final WorkflowReader reader = new WorkflowReader(Agents.of(List.of(new Manifest(
            "echo", "Does it", "fn", Json.object(), Json.object(), Duration.ofSeconds(30), 512, Resilience.DEFAULT))));

    @Test
    void compensationsComeBehindTheStepsInReverse() {
        var workflow = read("\"lane\":\"durable\",\"stateMachine\":\"trip\"", """
                {"id": "no-a", "agent": "echo", "compensates": "a"},
                {"id": "a", "agent": "echo"},
                {"id": "b", "agent": "echo", "after": ["a"]},
                {"id": "no-b", "agent": "echo", "compensates": "b"}""");
        var saga = workflow.saga().orElseThrow();

        assertThat(workflow.tasks()).extracting(TaskDefinition::id).containsExactly("a", "b", "no-b", "no-a");
        assertThat(workflow.task("no-a").orElseThrow().after()).containsExactly("no-b");
        assertThat(saga.stateMachine()).isEqualTo("trip");
        assertThat(saga.steps(workflow)).extracting(TaskDefinition::id).containsExactly("a", "b");
        assertThat(saga.compensation("a")).contains("no-a");
        assertThat(saga.compensates("no-b")).isTrue();
    }

    @Test
    void howLongIsTriedBeforeAPersonIsAskedStandsInTheDocument() {
        var task = "{\"id\": \"a\", \"agent\": \"echo\"}";
        var saga = "\"lane\":\"durable\",\"stateMachine\":\"trip\"";
        assertThat(read(saga, task).saga().orElseThrow().patience()).isEqualTo(new Patience(3, 2, 300));
        var patient = read(saga + ",\"patience\":{\"rounds\":9,\"mostWaitSeconds\":60}", task);
        assertThat(patient.saga().orElseThrow().patience()).isEqualTo(new Patience(9, 2, 60));
        assertThatThrownBy(() -> read("\"lane\":\"durable\",\"patience\":{}", task))
                .hasMessageContaining("/patience: Only what has a state machine of its own undoes with patience");
        assertThatThrownBy(() -> read(saga + ",\"patience\":{\"rounds\":0}", task))
                .hasMessageContaining("/patience/rounds");
    }

    @Test
    void aWorkflowWithoutAStateMachineIsNoSaga() {
        assertThat(read("\"lane\":\"durable\"", "{\"id\": \"a\", \"agent\": \"echo\"}")
                        .saga())
                .isEmpty();
    }

    @Test
    void whatIsWrongWithCompensationsIsToldWithItsPlace() {
        assertThatThrownBy(() -> read("\"lane\":\"fast\",\"stateMachine\":\"trip\"", """
                        {"id": "a", "agent": "echo"},
                        {"id": "x", "agent": "echo", "compensates": "aa"},
                        {"id": "y", "agent": "echo", "compensates": "a"},
                        {"id": "z", "agent": "echo", "compensates": "a"}"""))
                .isInstanceOf(MezanException.class)
                .hasMessageContaining("/tasks/1/compensates")
                .hasMessageContaining("Did you mean 'a'")
                .hasMessageContaining("Two tasks compensate the same one")
                .hasMessageContaining("/lane: A workflow with a state machine of its own is durable");
        assertThatThrownBy(() -> read("\"lane\":\"durable\"", """
                        {"id": "a", "agent": "echo"}, {"id": "x", "agent": "echo", "compensates": "a"}"""))
                .hasMessageContaining("A compensation needs a state machine that asks for it");
    }

    private Workflow read(String properties, String tasks) {
        return reader.read(
                "{\"name\":\"w\",\"version\":\"1.0.0\"," + properties + ",\"tasks\":[" + tasks + "]}", "w.json");
    }
}
