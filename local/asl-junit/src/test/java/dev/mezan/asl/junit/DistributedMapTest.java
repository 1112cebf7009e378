package dev.mezan.asl.junit;

import static dev.mezan.asl.junit.Answering.echoing;
import static dev.mezan.asl.junit.StateMachineAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.coverage.Coverage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DistributedMapTest {
    private static final String MACHINE = """
            {"QueryLanguage": "JSONata", "StartAt": "Rows", "States": {
              "Rows": {"Type": "Map", "End": true, "MaxConcurrency": 2,
                "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType": "JSON"},
                               "Arguments": {"Bucket": "orders", "Key": "march.json"}},
                "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                  "StartAt": "Ship", "States": {
                    "Ship": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true}}}}}}
            """;

    @Test
    void itsItemsAreObjectsOfTheTestAndItsChildrenAreCovered() {
        Definition definition = Definition.of("rows", MACHINE);
        Coverage coverage = Coverage.of(definition.machine());
        Run run = StateMachineTest.of(definition)
                .object("orders/march.json", "[1, 2, 3, 4]")
                .mock("Ship", echoing().after(Duration.ofHours(1)))
                .coveredBy(coverage)
                .run("{}");
        assertThat(run)
                .hasOutput("[1, 2, 3, 4]")
                .took(Duration.ofHours(2))
                .called("Ship")
                .times(4);
        assertThat(run.children()).hasSize(4);
        assertThat(coverage.report().missing()).isEmpty();
    }

    @Test
    void anObjectThatTheTestDoesNotHaveIsNamed() {
        assertThat(StateMachineTest.of(Definition.of("rows", MACHINE)).run("{}"))
                .failedWith("States.ItemReaderFailed")
                .hasCauseContaining("march.json");
    }
}
