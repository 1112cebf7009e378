package dev.mezan.bench;

import dev.mezan.aws.AwsClients;
import java.time.Duration;

/** The load of the benchmarks put on a suite for a while, so that the JVM learns what is hot. */
public final class TrainingLoad {
    private static final int CALLERS = 8;
    private static final Usage NOT_MEASURED = new Usage(Duration.ZERO, Duration.ZERO, 0);

    private TrainingLoad() {}

    /** Drives synchronous starts for most of the time, and the intake queue for the rest. */
    public static void drive(AwsClients clients, Duration time) {
        var synchronous = new SynchronousStart(clients.stepFunctions(), StateMachines.FAST, Work.W);
        new ClosedLoop(CALLERS)
                .drive(synchronous, () -> NOT_MEASURED, time.multipliedBy(4).dividedBy(5));
        try (var queue = new IntakeQueue(clients.sqs(), clients.dynamoDb(), Work.W)) {
            new ClosedLoop(CALLERS).drive(queue, () -> NOT_MEASURED, time.dividedBy(5));
        }
    }
}
