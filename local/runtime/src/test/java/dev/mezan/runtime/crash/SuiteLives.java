package dev.mezan.runtime.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mezan.aws.AwsClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Lives of a suite on one folder, each but the last of which is killed. */
final class SuiteLives {
    /** What a suite does from which on the time to its kill is counted; each is as likely as the others. */
    private enum Phase {
        /** It starts; most are killed before they are ready, some before they answer. */
        STARTING(5_000),
        /** It is ready: what was accepted before goes on, and work comes in. */
        READY(2_500),
        /** It has answered one piece of each work. */
        WORKING(1_000),
        /** The same, and it has gone on for longer. */
        BUSY(4_000);

        /** The longest that it lives from then on, in milliseconds. */
        private final int longest;

        Phase(int longest) {
            this.longest = longest;
        }
    }

    private final Path folder;
    private final Path world;
    private final Random random;
    private final List<Pieces> works;

    SuiteLives(Path folder, long seed) throws IOException {
        this.folder = folder;
        this.world = Files.createDirectories(folder.resolve("world"));
        this.random = new Random(seed);
        this.works = List.of(
                new Pieces(new Runs("fast", true, world)),
                new Pieces(new Runs("durable", true, world)),
                new Pieces(new Runs("fast", false, world)),
                new Pieces(new Runs("durable", false, world)),
                new Pieces(new Orders()),
                new Pieces(new People(world)),
                new Pieces(new Timers()),
                new Pieces(new Letters()));
    }

    /** Kills so many, lets one more come to an end, and tells what is wrong with what was accepted. */
    List<String> kill(int kills) throws Exception {
        for (var i = 0; i < kills; i++) {
            live(i);
        }
        var faults = end();
        faults.addAll(Remains.of(data()));
        // How many are accepted before the kill depends on how fast the machine is; without any it shows nothing.
        var least = Math.max(1, kills / 10);
        works.stream().flatMap(pieces -> pieces.fewerThan(least).stream()).forEach(faults::add);
        return faults;
    }

    private void live(int number) throws Exception {
        var suite = SuiteProcess.start(data(), world, Files.createTempFile(folder, "life", ".out"));
        var answered = new CountDownLatch(works.size());
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var phase = Phase.values()[random.nextInt(Phase.values().length)];
            var instant = random.nextInt(phase.longest);
            askers.execute(() -> suite.await("AT ").ifPresent(clients -> ask(clients, number, answered)));
            switch (phase) {
                case STARTING -> {}
                case READY -> {
                    var _ = suite.await("READY").orElseThrow();
                }
                case WORKING, BUSY ->
                    assertThat(answered.await(2, TimeUnit.MINUTES)).isTrue();
            }
            suite.process().waitFor(instant, TimeUnit.MILLISECONDS);
            // Before the askers are waited for: what they ask for at this instant is never answered.
            suite.kill();
        } finally {
            suite.kill();
        }
    }

    /** Asks for two pieces of each work, of all works at once, and waits until each was accepted or will never be. */
    private void ask(AwsClients suite, int life, CountDownLatch answered) {
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            works.forEach(pieces -> askers.execute(() -> {
                pieces.ask(suite, life + "-first");
                answered.countDown();
                pieces.ask(suite, life + "-second");
            }));
        }
    }

    private List<String> end() throws Exception {
        var suite = SuiteProcess.start(data(), world, folder.resolve("last.out"));
        try {
            var clients = suite.await("READY").orElseThrow();
            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(works.stream()
                                    .flatMap(pieces -> pieces.open(clients).stream())
                                    .toList())
                            .isEmpty());
            var faults = new ArrayList<String>();
            works.forEach(pieces -> faults.addAll(pieces.faults(clients)));
            faults.addAll(Remains.of(clients));
            return faults;
        } finally {
            suite.kill();
        }
    }

    private Path data() throws IOException {
        return Files.createDirectories(folder.resolve("data"));
    }
}
