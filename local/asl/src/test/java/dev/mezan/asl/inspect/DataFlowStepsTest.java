package dev.mezan.asl.inspect;

import static dev.mezan.asl.inspect.Trying.json;
import static dev.mezan.asl.inspect.Trying.object;
import static dev.mezan.asl.inspect.Trying.on;
import static dev.mezan.asl.inspect.Trying.steps;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The steps that TestState shows of each kind of state, as AWS documents them in "Testing state machines with TestState
 * API" and as responses of the service that LocalStack recorded have them.
 */
class DataFlowStepsTest {
    @Test
    void a_pass_shows_every_path() {
        var inspection = Trying.inspect("""
                {`Type`: `Pass`, `InputPath`: `$.payload`, `Parameters`: {`data`: 1}, `ResultPath`: `$.result`,
                 `OutputPath`: `$.result.data`, `Next`: `Another State`}""", on("{`payload`: {`foo`: `bar`}}"));

        assertThat(inspection.verdict()).isEqualTo(new Verdict.Succeeded(1, Optional.of("Another State")));
        assertThat(steps(inspection)).isEqualTo(object("""
                {`afterInputPath`: {`foo`: `bar`}, `afterParameters`: {`data`: 1}, `afterResultSelector`: {`data`: 1},
                 `afterResultPath`: {`payload`: {`foo`: `bar`}, `result`: {`data`: 1}}}"""));
    }

    @Test
    void a_pass_with_a_literal_result_does_not_look_at_its_input() {
        var inspection = Trying.inspect(
                "{`Type`: `Pass`, `Result`: {`key`: `value`}, `End`: true}", on("{`Value`: `HelloWorld`}"));

        assertThat(steps(inspection)).isEqualTo(object("""
                {`result`: {`key`: `value`}, `afterResultSelector`: {`key`: `value`},
                 `afterResultPath`: {`key`: `value`}}"""));
    }

    @Test
    void states_that_do_no_work_show_the_effective_input_alone() {
        for (String state : new String[] {
            "{`Type`: `Succeed`}",
            "{`Type`: `Fail`, `Error`: `E`, `Cause`: `C`}",
            "{`Type`: `Wait`, `Seconds`: 0, `End`: true}",
            "{`Type`: `Choice`, `Choices`: [{`Variable`: `$.n`, `NumericEquals`: 2, `Next`: `Two`}]}"
        }) {
            var inspection = Trying.inspect(state, on("{`n`: 2}"));

            assertThat(steps(inspection)).as(state).isEqualTo(object("{`afterInputPath`: {`n`: 2}}"));
        }
    }

    @Test
    void a_task_shows_what_it_was_given_and_what_it_gave() {
        var inspection = Trying.inspect("""
                {`Type`: `Task`, `Resource`: `arn:aws:states:::lambda:invoke`, `Parameters`: {`Id.$`: `$.id`},
                 `ResultSelector`: {`body.$`: `$.Payload`}, `ResultPath`: `$.answer`, `End`: true}""", on("{`id`: 7}").withMock(Trying.result("{`Payload`: `ok`}")));

        assertThat(inspection.verdict())
                .isEqualTo(
                        new Verdict.Succeeded(json("{`id`: 7, `answer`: {`body`: `ok`}}"), Optional.<String>empty()));
        assertThat(steps(inspection)).isEqualTo(object("""
                {`afterInputPath`: {`id`: 7}, `afterParameters`: {`Id`: 7}, `result`: {`Payload`: `ok`},
                 `afterResultSelector`: {`body`: `ok`}, `afterResultPath`: {`id`: 7, `answer`: {`body`: `ok`}}}"""));
    }

    @Test
    void a_jsonata_task_shows_its_arguments_and_its_result() {
        var inspection = Trying.inspect("""
                {`Type`: `Task`, `QueryLanguage`: `JSONata`, `Resource`: `arn:aws:states:::lambda:invoke`,
                 `Arguments`: {`Id`: `{% $states.input.id %}`}, `Output`: `{% $states.result.Payload %}`, `End`: true}
                """, on("{`id`: 7}").withMock(Trying.result("{`Payload`: `ok`}")));

        assertThat(inspection.verdict()).isEqualTo(new Verdict.Succeeded("ok", Optional.<String>empty()));
        assertThat(steps(inspection)).isEqualTo(object("{`afterArguments`: {`Id`: 7}, `result`: {`Payload`: `ok`}}"));
    }

    @Test
    void the_steps_end_where_the_state_fails() {
        var inspection = Trying.inspect("""
                {`Type`: `Task`, `Resource`: `arn:aws:states:::lambda:invoke`, `InputPath`: `$.in`,
                 `Parameters`: {`x.$`: `$.missing`}, `End`: true}""", on("{`in`: {}}"));

        assertThat(inspection.verdict()).isInstanceOf(Verdict.Failed.class);
        assertThat(steps(inspection)).isEqualTo(object("{`afterInputPath`: {}}"));
    }

    @Test
    void variables_are_those_given_and_those_assigned() {
        var inspection = Trying.inspect(
                "{`Type`: `Pass`, `Assign`: {`b.$`: `$.n`, `c`: `new`}, `End`: true}",
                on("{`n`: 2}").withVariables(object("{`a`: 1, `b`: 1}")));

        assertThat(inspection.variables()).isEqualTo(Map.of("a", 1, "b", 2, "c", "new"));
    }
}
