package dev.mezan.asl.inspect;

import static dev.mezan.asl.inspect.Trying.object;
import static dev.mezan.asl.inspect.Trying.on;
import static dev.mezan.asl.inspect.Trying.result;
import static dev.mezan.asl.inspect.Trying.steps;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Distributed Maps with a mock of their map run, as responses of the service that LocalStack recorded have them. */
class DistributedMapsTest {
    private static final String PROCESSOR = """
            `ItemProcessor`: {`ProcessorConfig`: {`Mode`: `DISTRIBUTED`, `ExecutionType`: `STANDARD`},
              `StartAt`: `HandleItem`, `States`: {`HandleItem`: {`Type`: `Pass`, `End`: true}}}, `End`: true}""";
    private static final String TOLERANT = """
            {`Type`: `Map`, `ItemsPath`: `$.Values`, `ToleratedFailureCount`: 1,
             `Retry`: [{`ErrorEquals`: [`MockException`]},
                       {`ErrorEquals`: [`States.ExceedToleratedFailureThreshold`], `MaxAttempts`: 2}],
            """ + PROCESSOR;
    private static final String READING = """
            {`Type`: `Map`, `MaxConcurrency`: 1,
             `ItemReader`: {`ReaderConfig`: {`InputType`: `JSON`}, `Resource`: `arn:aws:states:::s3:getObject`,
               `Parameters`: {`Bucket.$`: `$.Bucket`, `Key.$`: `$.Key`}},
             `ItemSelector`: {`n.$`: `$$.Map.Item.Value`}, `ItemBatcher`: {`MaxItemsPerBatch`: 2},
            """ + PROCESSOR;

    private static Inspection failing(int iterations) {
        return Trying.inspect(
                TOLERANT,
                on("{`Values`: [`a`, `b`, `c`]}")
                        .withMock(result("[0, 0, 1]"))
                        .withConfiguration(new Configuration(0, iterations, Optional.empty())));
    }

    @Test
    void as_many_failures_as_are_tolerated_are_none() {
        var inspection = failing(1);

        assertThat(inspection.verdict()).isInstanceOf(Verdict.Succeeded.class);
        assertThat(steps(inspection)).containsEntry("afterItemsPath", Trying.json("[`a`, `b`, `c`]"));
        assertThat(inspection.limits()).isEqualTo(Map.of("maxConcurrency", 0, "toleratedFailureCount", 1L));
    }

    @Test
    void one_more_is_an_error_that_can_be_retried() {
        var inspection = failing(2);

        assertThat(inspection.verdict())
                .isEqualTo(new Verdict.Retriable(
                        "States.ExceedToleratedFailureThreshold",
                        "The specified tolerated failure threshold was exceeded"));
        assertThat(inspection.errors().retrier()).contains(1);
    }

    @Test
    void what_its_reader_reads_is_given_as_it_is_stored() {
        var inspection = Trying.inspect(
                READING,
                on("{`Bucket`: `b`, `Key`: `k`}")
                        .withMock(result("[]"))
                        .withConfiguration(new Configuration(0, 0, Optional.of("[1, 2, 3]"))));

        assertThat(inspection.verdict()).isInstanceOf(Verdict.Succeeded.class);
        assertThat(steps(inspection)).containsAllEntriesOf(object("""
                {`afterItemSelector`: [{`n`: 1}, {`n`: 2}, {`n`: 3}],
                 `afterItemBatcher`: [{`Items`: [{`n`: 1}, {`n`: 2}]}, {`Items`: [{`n`: 3}]}]}"""));
    }

    @Test
    void without_that_the_input_is_what_was_read() {
        var inspection = Trying.inspect(READING, on("[7]").withMock(result("[]")));

        assertThat(steps(inspection)).containsEntry("afterItemSelector", Trying.json("[{`n`: 7}]"));
    }
}
