package dev.mezan.runtime.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mezan.aws.AwsClients;
import dev.mezan.catalog.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Lives of a suite on one folder, each but the last of which is killed. */
final class SuiteLives {
    /** The longest that a suite lives after it is ready, in milliseconds. */
    private static final int LONGEST = 1_500;

    private final Path folder;
    private final Path world;
    private final Random random;
    private final List<Work> works;
    private final List<Accepted> accepted = new ArrayList<>();
    private int asked;

    private record Accepted(Work work, String id) {}

    SuiteLives(Path folder, long seed) throws IOException {
        this.folder = folder;
        this.world = Files.createDirectories(folder.resolve("world"));
        this.random = new Random(seed);
        this.works = List.of(
                new Runs("fast", true, world),
                new Runs("durable", true, world),
                new Runs("fast", false, world),
                new Runs("durable", false, world),
                new Timers(),
                new Letters());
    }

    /** Kills so many, lets one more come to an end, and tells what is wrong with what was accepted. */
    List<String> kill(int kills) throws Exception {
        for (var i = 0; i < kills; i++) {
            live();
        }
        assertThat(accepted).isNotEmpty();
        return end();
    }

    /** One in four is killed while it starts. */
    private void live() throws Exception {
        var suite = SuiteProcess.start(data(), world, Files.createTempFile(folder, "life", ".out"));
        try {
            if (random.nextInt(4) == 0) {
                suite.process().waitFor(random.nextInt(4_000), TimeUnit.MILLISECONDS);
            } else {
                var clients = suite.await("READY");
                var asking = Thread.ofVirtual().start(() -> ask(clients));
                suite.process().waitFor(random.nextInt(LONGEST), TimeUnit.MILLISECONDS);
                suite.kill();
                asking.join();
            }
        } finally {
            suite.kill();
        }
    }

    private void ask(AwsClients suite) {
        try {
            for (var i = 0; i < works.size(); i++) {
                var work = works.get(asked++ % works.size());
                var id = work.name() + "-" + asked;
                work.ask(suite, id);
                accepted.add(new Accepted(work, id));
            }
        } catch (SdkException e) {
            // It was killed meanwhile: nobody knows what became of this one.
        }
    }

    private List<String> end() throws Exception {
        var suite = SuiteProcess.start(data(), world, folder.resolve("last.out"));
        try {
            var clients = suite.await("READY");
            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(accepted.stream()
                                    .filter(one -> !one.work().isOver(clients, one.id()))
                                    .toList())
                            .isEmpty());
            return faults(clients);
        } finally {
            suite.kill();
        }
    }

    private List<String> faults(AwsClients suite) {
        var faults = new ArrayList<String>();
        for (var one : accepted) {
            one.work().fault(suite, one.id()).ifPresent(fault -> faults.add(one.id() + ": " + fault));
        }
        for (var priority : List.of("urgent", "normal", "bulk")) {
            var queue = Names.INTAKE + priority + "-dead-letters";
            var url = suite.sqs().getQueueUrl(r -> r.queueName(queue)).queueUrl();
            var left = suite.sqs()
                    .getQueueAttributes(
                            r -> r.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                    .attributes()
                    .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
            if (!"0".equals(left)) {
                faults.add(queue + " has " + left + " messages");
            }
        }
        return faults;
    }

    private Path data() throws IOException {
        return Files.createDirectories(folder.resolve("data"));
    }
}
