package dev.mezan.asl.inspect;

import static dev.mezan.asl.inspect.Trying.json;
import static dev.mezan.asl.inspect.Trying.object;
import static dev.mezan.asl.inspect.Trying.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The context object that a state sees, and states out of whole machines. */
class ContextAndNamesTest {
    private static final String MACHINE = """
            {`QueryLanguage`: `JSONata`, `StartAt`: `Each`, `States`: {
              `Each`: {`Type`: `Map`, `Items`: [1], `Next`: `Both`,
                `ItemProcessor`: {`StartAt`: `Item`, `States`: {
                  `Item`: {`Type`: `Pass`, `Output`: `{% $states.context.Map.Item %}`, `End`: true}}}},
              `Both`: {`Type`: `Parallel`, `End`: true, `Branches`: [{`StartAt`: `Left`, `States`: {
                  `Left`: {`Type`: `Task`, `QueryLanguage`: `JSONata`, `Resource`: `arn:aws:states:::lambda:invoke`,
                           `Next`: `Right`},
                  `Right`: {`Type`: `Succeed`}}}]}}}""";

    private static @Nullable Object output(Inspection inspection) {
        return ((Verdict.Succeeded) inspection.verdict()).output();
    }

    private static @Nullable Object seen(String path) {
        return output(Trying.inspect(
                "{`Type`: `Pass`, `Parameters`: {`seen.$`: `" + path + "`}, `OutputPath`: `$.seen`, `End`: true}",
                on("{`a`: 1}")));
    }

    @Test
    void a_state_on_its_own_believes_in_an_express_execution() {
        assertThat(seen("$$.Execution.Id")).asString().contains(":express:");
        assertThat(seen("$$.Execution.Input")).isEqualTo(json("{`a`: 1}"));
        assertThat(seen("$$.StateMachine.Id")).asString().contains(":stateMachine:" + seen("$$.StateMachine.Name"));
        assertThat(seen("$$.State.Name")).isEqualTo("StateName");
    }

    @Test
    void a_context_that_is_given_is_all_there_is() {
        var inspection = Trying.inspect(
                "{`Type`: `Pass`, `Parameters`: {`c.$`: `$$`}, `End`: true}",
                on("{}").withContext(object("{`Execution`: {`Name`: `mine`}}")));

        assertThat(output(inspection)).isEqualTo(json("{`c`: {`Execution`: {`Name`: `mine`}}}"));
    }

    @Test
    void a_task_token_that_is_given_is_handed_on() {
        var inspection = Trying.inspect(
                """
                {`Type`: `Task`, `Resource`: `arn:aws:states:::sqs:sendMessage.waitForTaskToken`,
                 `Parameters`: {`Token.$`: `$$.Task.Token`}, `End`: true}""",
                on("{}").withContext(object("{`Task`: {`Token`: `abcd123`}}")).withMock(Trying.result("1")));

        assertThat(Trying.steps(inspection)).containsEntry("afterParameters", json("{`Token`: `abcd123`}"));
    }

    @Test
    void a_state_in_a_map_is_its_first_iteration() {
        var inspection = Trying.inspector(Trying.NO_TASKS).inspect(Trying.named("Item", MACHINE), on("`x`"));

        assertThat(output(inspection)).isEqualTo(json("{`Index`: 0, `Value`: `x`}"));
    }

    @Test
    void a_state_in_a_branch_leads_on_within_it() {
        var inspection = Trying.inspector(Trying.NO_TASKS)
                .inspect(Trying.named("Left", MACHINE), on("1").withMock(Trying.result("2")));

        assertThat(inspection.verdict()).isEqualTo(new Verdict.Succeeded(2, Optional.of("Right")));
        assertThat(Trying.steps(inspection)).containsOnlyKeys("afterArguments", "result");
    }

    @Test
    void a_name_that_no_state_has_is_told() {
        assertThatThrownBy(() -> TestedState.of(MACHINE.replace('`', '"'), "Nobody"))
                .isInstanceOf(NoSuchState.class)
                .hasMessageContaining("Nobody");
    }
}
