package dev.mezan.cli.cost.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mezan.cli.cost.work.Measurements;
import dev.mezan.cli.cost.work.MeteredSuite;
import dev.mezan.core.workflow.Lane;
import dev.mezan.runtime.meter.Unit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TaskDemandIT {
    private static final Offset<Double> EXACTLY = within(1e-9);

    @Test
    void whatTheModelTakesATaskToNeedIsWhatTheMeterSays() {
        try (var suite = MeteredSuite.start()) {
            var measurements = new Measurements(suite, 3);
            var fast = measurements.task(Lane.FAST);
            var durable = measurements.task(Lane.DURABLE);
            var model = TaskDemand.METERED;

            assertThat(fast.of(Unit.EXPRESS_REQUEST)).isCloseTo(model.runs() + model.batches(), EXACTLY);
            assertThat(fast.of(Unit.LAMBDA_REQUEST)).isCloseTo(model.invocations(), EXACTLY);
            assertThat(fast.of(Unit.DYNAMODB_WRITE)).isCloseTo(model.writes(), EXACTLY);
            assertThat(fast.of(Unit.STANDARD_TRANSITION)).isZero();
            assertThat(durable.of(Unit.EXPRESS_REQUEST)).isCloseTo(model.batches(), EXACTLY);
            assertThat(durable.of(Unit.STANDARD_TRANSITION)).isCloseTo(model.transitions(), EXACTLY);
            assertThat(durable.of(Unit.DYNAMODB_WRITE)).isCloseTo(model.writes(), EXACTLY);
            // What the table of workflows answers is remembered for a while, so that reads vary.
            assertThat(fast.of(Unit.DYNAMODB_READ)).isBetween(model.reads() / 2, model.reads() * 3);
        }
    }
}
