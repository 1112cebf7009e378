package dev.mezan.cli.states.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MermaidTextTest {
    private static final Chart CHART = ChartReader.read(Machines.ALL);

    @Test
    void conditionsCatchersAndFlowsWithinStatesAreDrawn() {
        assertThat(MermaidText.of(CHART, Optional.empty()))
                .startsWith("flowchart TD\n")
                .contains("s1{{\"Large?<br/>Choice\"}}")
                .contains("s1 -->|\"$.total #62; 100\"| s2")
                .contains("s1 -->|\"$.name matches #34;a#42;#34; and not $.x is present\"| s5")
                .contains("s1 -->|\"otherwise\"| s8")
                .contains("subgraph s2[\"Each · Map: for each item\"]")
                .contains("s3 -.->|\"Boom, States.Timeout\"| s4")
                .contains("s8[/\"Wait<br/>Wait: 30 s\"/]");
    }

    @Test
    void aTrailColoursTheStatesAndTheWays() {
        var trail = new Trail(
                Map.of("Large?", Mark.SUCCEEDED, "Wait", Mark.IN_PROGRESS),
                Set.of(new Trail.Way("Large?", Optional.of("Wait"), false)));

        assertThat(MermaidText.of(CHART, Optional.of(trail)))
                .contains("classDef succeeded fill:#d7f2df", "class s1 succeeded")
                .contains("class s8 inprogress")
                .containsPattern("linkStyle \\d+ stroke");
    }

    @Test
    void namesCannotSayAnythingInMermaid() {
        var chart = ChartReader.read("""
                {"StartAt": "a\\"]; click s1 <b>", "States": {"a\\"]; click s1 <b>": {"Type": "Succeed"}}}""");

        assertThat(MermaidText.of(chart, Optional.empty()))
                .contains("s1([\"a#34;#93;#59; click s1 #60;b#62;<br/>Succeed\"])")
                .doesNotContain("<b>", "a\"");
    }
}
