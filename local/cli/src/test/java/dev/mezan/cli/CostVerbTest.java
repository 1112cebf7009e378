package dev.mezan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostVerbTest {
    private final TestingConsole console = new TestingConsole(Path.of("").toAbsolutePath(), Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--lane=fsat|There is no such lane|Did you mean 'fast'?",
                "--lane=express|There is no such lane|durable, fast",
                "--per=1000-runs|Costs are told for a number of tasks|Write it like 1000-tasks.",
                "--per=0-tasks|Costs are told for a number of tasks|Write it like 1000-tasks.",
                "--per=9999999999-tasks|Costs are told for a number of tasks|1 to 1,000,000,000",
                "--monthly=-1|This number is out of its range|between 0 and 1,000,000,000,000",
                "--monthly=1000000000001|This number is out of its range|between 0 and 1,000,000,000,000",
                "--runs=0|This number is out of its range|between 1 and 1,000",
            })
    void whatCannotBeIsToldBeforeAnythingRuns(String option, String what, String advice) {
        assertThat(console.execute("cost", option)).isEqualTo(2);
        assertThat(console.err())
                .contains(what, advice, option.substring(option.indexOf('=') + 1))
                .doesNotContain("starting a suite");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void aNumberThatIsNoneIsToldAsOne() {
        assertThat(console.execute("cost", "--monthly", "many")).isEqualTo(2);
        assertThat(console.err()).contains("--monthly", "many");
    }
}
