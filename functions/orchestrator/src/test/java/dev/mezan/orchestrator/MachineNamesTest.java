package dev.mezan.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mezan.core.problem.MezanException;
import org.junit.jupiter.api.Test;

class MachineNamesTest {
    private static final String ARN = "arn:aws:states:eu-west-1:123456789012:stateMachine:";

    @Test
    void aMachineBesideTheDurableLanesIsNamedAsItIs() {
        assertThat(MachineNames.beside("mezan-run-workflow-durable").of("fulfil-order"))
                .isEqualTo("mezan-fulfil-order");
        assertThat(MachineNames.beside("mezan-dev-run-workflow-durable").of("fulfil-order"))
                .isEqualTo("mezan-dev-fulfil-order");
    }

    @Test
    void itIsInTheSameAccountRegionAndStage() {
        assertThat(MachineNames.beside(ARN + "mezan-dev-run-workflow-durable").of("fulfil-order"))
                .isEqualTo(ARN + "mezan-dev-fulfil-order");
    }

    @Test
    void aLaneThatIsNamedOtherwiseIsRefused() {
        assertThatExceptionOfType(MezanException.class)
                .isThrownBy(() -> MachineNames.beside(ARN + "mezan-fulfil-order"))
                .withMessageContaining("The durable lane's state machine ends in run-workflow-durable");
    }
}
