package dev.mezan.asl.junit;

import static dev.mezan.asl.junit.Answering.echoing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class AslExtensionTest {
    @AslTest(value = "order.asl.json", minimumCoverage = 90)
    static class TooLittle {
        @Test
        void onlyTheRefund(StateMachineTest order) {
            order.mock("*", echoing()).runState("Refund", "{}", Map.of("receipt", 1));
        }
    }

    static class NotAnnotated {
        @Test
        @ExtendWith(AslExtension.class)
        void asksForAMachine(StateMachineTest machine) {
            assertThat(machine).isNotNull();
        }
    }

    private static TestExecutionSummary run(Class<?> type) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(type))
                                .build(),
                        listener);
        return listener.getSummary();
    }

    @Test
    void aClassThatLeavesPlacesOutFailsAfterItsTests() {
        TestExecutionSummary summary = run(TooLittle.class);
        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(summary.getContainersFailedCount()).isEqualTo(1);
        assertThat(summary.getFailures().getFirst().getException())
                .hasMessageContaining("the tests go through 15.4 % of order, less than 90.0 %")
                .hasMessageContaining("Pay: Retry[0] on Lambda.TooManyRequestsException, States.Timeout");
    }

    @Test
    void aClassWithoutTheAnnotationIsToldToHaveIt() {
        assertThat(run(NotAnnotated.class).getFailures().getFirst().getException())
                .rootCause()
                .hasMessageContaining("annotate the test's class with @AslTest");
    }
}
