package dev.mezan.runtime.crash;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.RunReader;
import dev.mezan.aws.RunReader.RunDetail;
import dev.mezan.catalog.Names;
import dev.mezan.core.run.TaskOutcome;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Runs of the workflow that marks, in a lane.
 *
 * @param lane the lane
 * @param byQueue whether they are asked for by the intake queue, or started at the state machine
 * @param world where they leave their marks
 */
record Runs(String lane, boolean byQueue, Path world) implements Work {
    private static final String MACHINES = "arn:aws:states:us-east-1:000000000000:stateMachine:";

    @Override
    public String name() {
        return lane + (byQueue ? "-queue" : "-start");
    }

    @Override
    public void ask(AwsClients suite, String id) {
        var message = "{\"workflow\":\"crash-%s\",\"run\":\"%s\",\"input\":{\"what\":\"%s\"}}".formatted(lane, id, id);
        if (byQueue) {
            var queue = suite.sqs()
                    .getQueueUrl(r -> r.queueName(Names.INTAKE + "normal"))
                    .queueUrl();
            suite.sqs().sendMessage(r -> r.queueUrl(queue).messageBody(message));
        } else {
            var machine = lane.equals("fast") ? Names.FAST : Names.DURABLE;
            suite.stepFunctions()
                    .startExecution(
                            r -> r.stateMachineArn(MACHINES + machine).name(id).input(message));
        }
    }

    @Override
    public boolean isThere(AwsClients suite, String id) {
        return reader(suite).status(id).isPresent();
    }

    @Override
    public boolean isOver(AwsClients suite, String id) {
        return reader(suite)
                .status(id)
                .filter(status -> !"running".equals(status))
                .isPresent();
    }

    @Override
    public Optional<String> fault(AwsClients suite, String id) {
        var run = reader(suite).find(id).orElseThrow();
        if (!run.summary().status().equals("succeeded")) {
            return Optional.of("it is " + run.summary().status() + " " + run.errors());
        }
        return tasks(run).or(() -> marks(id)).or(() -> lane.equals("durable") ? history(suite, id) : Optional.empty());
    }

    private static Optional<String> tasks(RunDetail run) {
        var tasks = run.outcomes().stream().map(TaskOutcome::task).sorted().toList();
        var expected = CrashCatalog.TASKS.stream().sorted().toList();
        return tasks.equals(expected) ? Optional.empty() : Optional.of("it has the tasks " + tasks);
    }

    private Optional<String> marks(String id) {
        return CrashCatalog.TASKS.stream()
                .flatMap(task -> Marker.fault(world, id, task).stream())
                .findFirst();
    }

    private static Optional<String> history(AwsClients suite, String id) {
        return Executions.fault(suite, Names.DURABLE, id);
    }

    private static RunReader reader(AwsClients suite) {
        return new RunReader(suite.dynamoDb(), Names.RUNS);
    }
}
