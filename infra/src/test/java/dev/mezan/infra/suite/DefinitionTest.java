package dev.mezan.infra.suite;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mezan.catalog.Stage;
import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.core.problem.MezanException;
import dev.mezan.infra.Arns;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefinitionTest {
    @Test
    void aPlaceholderThatNothingStandsForIsNamedWithItsFile() {
        var spec = new StateMachineSpec(
                "mezan-dev-trip",
                StateMachineSpec.Type.STANDARD,
                "trip.asl.json",
                Map.of("AskFunction", new StateMachineSpec.Reference.Function("mezan-dev-ask")),
                List.of());
        var arns = new Arns(SuiteCatalog.shipped().in(new Stage("dev")));

        assertThatExceptionOfType(MezanException.class)
                .isThrownBy(() -> new Definition(spec, arns).text(_ -> "{\"Resource\": \"${AskFuntion}\"}"))
                .withMessageStartingWith("statemachines/trip.asl.json: The state machine's file has a placeholder that"
                        + " nothing stands for (got ${AskFuntion}).")
                .withMessageContaining("AskFunction");
    }
}
