package dev.mezan.asl.inspect;

import static dev.mezan.asl.inspect.Trying.json;
import static dev.mezan.asl.inspect.Trying.object;
import static dev.mezan.asl.inspect.Trying.on;
import static dev.mezan.asl.inspect.Trying.result;
import static dev.mezan.asl.inspect.Trying.steps;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Maps and Parallels with a mock of all their work: no iteration and no branch is run. */
class MapsAndParallelsTest {
    private static final String MAP = """
            {`Type`: `Map`, `ItemsPath`: `$.items`, `MaxConcurrency`: 3,
             `ItemSelector`: {`value.$`: `$$.Map.Item.Value`, `index.$`: `$$.Map.Item.Index`},
             `ItemProcessor`: {`StartAt`: `ProcessItem`, `States`: {
               `ProcessItem`: {`Type`: `Task`, `Resource`: `arn:aws:states:::lambda:invoke`, `End`: true}}},
             `ResultPath`: `$.results`,
             `Catch`: [{`ErrorEquals`: [`States.TaskFailed`], `Next`: `Handle`}],
             `Next`: `After`}""";

    @Test
    void a_map_shows_what_goes_into_its_iterations() {
        var inspection = Trying.inspect(MAP, on("{`items`: [1, 2]}").withMock(result("[10, 20]")));

        assertThat(inspection.verdict())
                .isEqualTo(new Verdict.Succeeded(json("{`items`: [1, 2], `results`: [10, 20]}"), Optional.of("After")));
        assertThat(steps(inspection)).isEqualTo(object("""
                {`afterInputPath`: {`items`: [1, 2]}, `afterItemsPath`: [1, 2],
                 `afterItemSelector`: [{`value`: 1, `index`: 0}, {`value`: 2, `index`: 1}],
                 `afterResultSelector`: [10, 20],
                 `afterResultPath`: {`items`: [1, 2], `results`: [10, 20]}}"""));
        assertThat(inspection.limits()).isEqualTo(Map.of("maxConcurrency", 3));
    }

    @Test
    void a_jsonata_map_shows_only_its_item_selector_and_its_limits() {
        var inspection = Trying.inspect("""
                {`Type`: `Map`, `QueryLanguage`: `JSONata`, `Items`: `{% $states.input.items %}`,
                 `ItemProcessor`: {`StartAt`: `One`, `States`: {`One`: {`Type`: `Pass`, `End`: true}}},
                 `ItemSelector`: `{% $states.context.Map.Item.Value * 2 %}`,
                 `Output`: `{% $sum($states.result) %}`, `End`: true}""", on("{`items`: [1, 2]}").withMock(result("[10, 20]")));

        assertThat(inspection.verdict()).isEqualTo(new Verdict.Succeeded(30, Optional.<String>empty()));
        assertThat(steps(inspection)).isEqualTo(object("{`afterItemSelector`: [2, 4]}"));
        assertThat(inspection.limits()).isEqualTo(Map.of("maxConcurrency", 0));
    }

    @Test
    void a_map_over_no_array_fails_before_its_mock() {
        var inspection = Trying.inspect(MAP, on("{`items`: 1}").withMock(result("[10]")));

        assertThat(inspection.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.error()).isEqualTo("States.Runtime"));
        assertThat(steps(inspection)).isEqualTo(object("{`afterInputPath`: {`items`: 1}}"));
    }

    @Test
    void an_error_of_an_iteration_meets_the_handlers_of_the_map() {
        var inspection = Trying.inspect(
                MAP, on("{`items`: [1]}").withMock(new Mock.Failure("States.TaskFailed", "the item is odd")));

        assertThat(inspection.verdict())
                .isEqualTo(new Verdict.Caught(
                        "States.TaskFailed",
                        "the item is odd",
                        json("{`Error`: `States.TaskFailed`, `Cause`: `the item is odd`}"),
                        Optional.of("Handle")));
    }

    @Test
    void a_parallel_gives_the_results_of_its_branches() {
        var inspection = Trying.inspect("""
                {`Type`: `Parallel`, `Parameters`: {`both.$`: `$.n`}, `Branches`: [
                   {`StartAt`: `A`, `States`: {`A`: {`Type`: `Pass`, `End`: true}}},
                   {`StartAt`: `B`, `States`: {`B`: {`Type`: `Pass`, `End`: true}}}],
                 `ResultSelector`: {`first.$`: `$[0]`}, `End`: true}""", on("{`n`: 1}").withMock(result("[`a`, `b`]")));

        assertThat(inspection.verdict())
                .isEqualTo(new Verdict.Succeeded(json("{`first`: `a`}"), Optional.<String>empty()));
        assertThat(steps(inspection)).isEqualTo(object("""
                {`afterInputPath`: {`n`: 1}, `afterParameters`: {`both`: 1}, `afterResultSelector`: {`first`: `a`},
                 `afterResultPath`: {`first`: `a`}}"""));
    }

    @Test
    void without_a_mock_the_iterations_are_really_run() {
        var inspection = Trying.inspector(request -> 7).inspect(Trying.alone(MAP), on("{`items`: [1, 2]}"));

        assertThat(inspection.verdict())
                .isEqualTo(new Verdict.Succeeded(json("{`items`: [1, 2], `results`: [7, 7]}"), Optional.of("After")));
    }
}
