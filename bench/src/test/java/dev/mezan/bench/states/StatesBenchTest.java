package dev.mezan.bench.states;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.Engine;
import dev.mezan.asl.EngineLimits;
import dev.mezan.asl.EnginePorts;
import dev.mezan.asl.history.HistoryEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class StatesBenchTest {
    @Test
    void theMachinesEnterAsManyStatesAsAreCounted() {
        for (var machine : List.of(LoopMachine.jsonPath(), LoopMachine.jsonata(), LoopMachine.withoutTasks())) {
            var events = new ArrayList<HistoryEvent>();
            new Engine(EnginePorts.of(request -> true), EngineLimits.DEFAULTS)
                    .run(machine.compiled(), Contexts.next(), Map.of("id", 1), events::add);

            assertThat(events.stream().filter(event -> event.type().endsWith("StateEntered")))
                    .hasSize((int) LoopMachine.transitions());
        }
    }

    @Test
    void aSecondOfTheEngineGivesEveryFigureAndSaysWhereTheTimeGoes() {
        var out = new StringWriter();

        new CommandLine(new StatesBenchCommand())
                .setOut(new PrintWriter(out))
                .execute("--seconds", "1", "--warmup", "0", "--parts", "engine,map", "--json");

        var figures = JsonMapper.shared().readTree(out.toString()).path("figures");
        assertThat(figures.findValuesAsString("name"))
                .contains("JSONPath, no history", "JSONata, history kept in memory", "inline, threads at once")
                .anyMatch(name -> name.contains("share of"));
        assertThat(figures.findValues("value")).allMatch(value -> value.asDouble() >= 0);
    }

    @Test
    void aFigureBelowItsGoalMissesIt() {
        var fast = Figure.of("p", "n", 51_000, "transitions/s").atLeast(50_000);
        var slow = Figure.of("p", "m", 3.5, "ms").atMost(3);

        assertThat(fast.verdict()).isEqualTo("at least 50,000: reached");
        assertThat(slow.verdict()).isEqualTo("at most 3.00: MISSED");
        assertThat(new StatesReport(List.of(fast)).goalsReached()).isTrue();
        assertThat(new StatesReport(List.of(fast, slow)).goalsReached()).isFalse();
    }

    @Test
    void aPartThatIsNotThereIsNamed() {
        var err = new StringWriter();

        var code = new CommandLine(new StatesBenchCommand())
                .setErr(new PrintWriter(err))
                .execute("--parts", "speed");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("'speed'", "engine, map, http, waiting");
    }
}
