package dev.mezan.runtime.states;

import static dev.mezan.runtime.states.TestMachines.express;
import static dev.mezan.runtime.states.TestMachines.standard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.runtime.states.StartLog.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartLogTest {
    private static final String WAIT = """
            {"QueryLanguage":"JSONata","StartAt":"Wait","States":{
              "Wait":{"Type":"Wait","Seconds":3600,"End":true}}}""";

    @TempDir
    Path folder;

    @Test
    void whatHasNotEndedIsThereAfterARestart() {
        try (var log = StartLog.open(folder)) {
            log.started(entry("a"));
            log.started(entry("b"));
            log.ended("a");
        }
        try (var log = StartLog.open(folder)) {
            assertThat(log.unfinished()).containsExactly(entry("b"));
        }
    }

    @Test
    void aDamagedLineIsSkipped() throws Exception {
        try (var log = StartLog.open(folder)) {
            log.started(entry("a"));
        }
        Files.writeString(folder.resolve("executions.log"), "{}\n{\"arn\":\"b\",\"mach", StandardOpenOption.APPEND);
        try (var log = StartLog.open(folder)) {
            assertThat(log.unfinished()).containsExactly(entry("a"));
            log.started(entry("c"));
        }
        try (var log = StartLog.open(folder)) {
            assertThat(log.unfinished()).containsExactly(entry("a"), entry("c"));
        }
    }

    @Test
    void openingDropsWhatHasEnded() throws Exception {
        try (var log = StartLog.open(folder)) {
            for (var i = 0; i < 100; i++) {
                log.started(entry("run-" + i));
                log.ended("run-" + i);
            }
        }
        StartLog.open(folder).close();
        assertThat(folder.resolve("executions.log")).isEmptyFile();
    }

    @Test
    void manyStartsAtOnceAreAllKept() throws Exception {
        var done = new CountDownLatch(50);
        try (var log = StartLog.open(folder)) {
            for (var i = 0; i < 50; i++) {
                var name = "run-" + i;
                Thread.ofVirtual().start(() -> {
                    log.started(entry(name));
                    done.countDown();
                });
            }
            done.await();
        }
        try (var log = StartLog.open(folder)) {
            assertThat(log.unfinished()).hasSize(50);
        }
    }

    @Test
    void anExecutionThatWasCutShortByTheEndOfTheSuiteStartsAgain() throws Exception {
        var settings = new ExecutionSettings(10, 10, Duration.ZERO, Optional.of(folder));
        var before = new TestMachines(settings, List.of(), standard("slow", WAIT), express("fast", WAIT));
        var arn = before.executions
                .start(StartRequest.of("slow", "run-1", "{\"a\":1}"))
                .arn();
        before.executions.start(StartRequest.of("fast", "run-2", "{}"));
        before.suite.time.awaitPending(4);
        before.executions.close();

        var drained = new ExecutionSettings(10, 10, Duration.ofSeconds(30), Optional.of(folder));
        var after = new TestMachines(drained, List.of(), standard("slow", WAIT), express("fast", WAIT));
        after.executions.resume();
        assertThat(after.executions.find(arn).status()).isEqualTo(Status.RUNNING);
        after.suite.time.awaitPending(4);
        after.suite.time.advance(Duration.ofHours(1));
        while (after.executions.find(arn).status() == Status.RUNNING) {
            Thread.onSpinWait();
        }
        assertThat(after.executions.find(arn).ending().orElseThrow().output()).contains("{\"a\":1}");
        after.executions.close();
        try (var log = StartLog.open(folder)) {
            assertThat(log.unfinished()).isEmpty();
        }
    }

    @Test
    void anExecutionWhoseMachineIsGoneIsGivenUpAndTheOthersGoOn() {
        try (var log = StartLog.open(folder)) {
            log.started(new Entry("arn-of-gone", "gone", "run-1", "{}"));
            log.started(new Entry("arn-of-slow", "slow", "run-2", "{}"));
        }
        var settings = new ExecutionSettings(10, 10, Duration.ZERO, Optional.of(folder));
        var suite = new TestMachines(settings, List.of(), standard("slow", WAIT));
        suite.executions.resume();
        assertThat(suite.executions.find("arn-of-slow").status()).isEqualTo(Status.RUNNING);
        suite.executions.close();
        try (var log = StartLog.open(folder)) {
            assertThat(log.unfinished()).extracting(Entry::name).containsExactly("run-2");
        }
    }

    private static Entry entry(String name) {
        return new Entry(name, "machine", name, "{\"text\":\"two\\nlines\"}");
    }
}
