package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mezan.aws.RunReader;
import dev.mezan.aws.RunsTable;
import dev.mezan.catalog.Names;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.core.run.Journal;
import dev.mezan.core.workflow.Lane;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostRunsIT {
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:";

    @TempDir
    private Path folder;

    @Test
    void aRunWhoseSynchronousExecutionDiedWithTheSuiteEndsWithTheReasonAndOthersAreLeftAlone() {
        try (var suite = start()) {
            var runs = new RunsTable(suite.clients().dynamoDb(), Names.RUNS);
            runs.open(run("lost", Lane.FAST, ARN + "express:" + Names.FAST + ":lost:1"), List.of());
            runs.open(run("waits", Lane.DURABLE, ARN + "execution:" + Names.DURABLE + ":waits"), List.of());
        }
        try (var suite = start()) {
            suite.awaitIntake();
            var reader = new RunReader(suite.clients().dynamoDb(), Names.RUNS);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> reader.status("lost").filter("failed"::equals).isPresent());
            assertThat(reader.find("lost").orElseThrow().errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.name()).isEqualTo("interrupted"));
            assertThat(reader.status("waits")).contains("running");
        }
    }

    private LocalSuite start() {
        return LocalSuite.start(new SuiteSettings(0, Optional.of(folder), false), SuiteCatalog.shipped());
    }

    private static Journal.Identity run(String id, Lane lane, String execution) {
        return new Journal.Identity(
                id, "hello", "1.0.0", "default", lane, execution, Instant.parse("2026-03-14T01:59:26Z"));
    }
}
