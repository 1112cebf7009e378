package dev.mezan.runtime.states.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.runtime.journal.JournalFailure;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutionLogTest {
    private static final Instant NOW = Instant.parse("2026-03-14T01:59:26.535Z");
    private static final int HEADER = ExecutionLog.KIND.header().length() + 1;
    private static final int NEVER = Integer.MAX_VALUE;

    @TempDir
    Path folder;

    @Test
    void everyRecordComesBackAsItWas() {
        var event = new HistoryEvent(2, 1, NOW, EventDetails.stateEntered("Pass", "A \"b\"\n", Map.of("n", 1.5)));
        List<LogRecord> records = List.of(
                new LogRecord.Known("hash", "{}"),
                begun(7),
                new LogRecord.Happened(7, new Entry("3.0", Optional.of(event), "Next")),
                new LogRecord.Happened(7, new Entry("", Optional.empty(), List.of(1, "two"))),
                new LogRecord.Answered(7, "token", true, Map.of("a", true), "", ""),
                new LogRecord.Stopped(7, "E", "because"),
                new LogRecord.Ended(7, "FAILED", NOW, Optional.empty(), Optional.of("E"), Optional.of("")),
                new LogRecord.Redriven(7, 1, NOW, Optional.of("client")));
        assertThat(records)
                .allSatisfy(record -> assertThat(LogCodec.write(LogCodec.read(LogCodec.write(record))))
                        .isEqualTo(LogCodec.write(record)));
        assertThat(LogCodec.read(LogCodec.write(records.get(1)))).isEqualTo(records.get(1));
    }

    @Test
    void whatWasSettledIsThereAfterwards() {
        try (var log = open()) {
            log.write(begun(1));
            log.write(new LogRecord.Stopped(1, "", "enough"));
        }
        try (var log = open()) {
            assertThat(log.contents().last()).isEqualTo(1);
            assertThat(log.contents().executions())
                    .singleElement()
                    .satisfies(one ->
                            assertThat(one.stopped().orElseThrow().cause()).isEqualTo("enough"));
        }
    }

    @Test
    void manyThatComeAtOnceAreAllKept() throws Exception {
        var done = new CountDownLatch(200);
        try (var log = open()) {
            for (var i = 1; i <= 200; i++) {
                var number = i;
                Thread.ofVirtual().start(() -> {
                    log.write(begun(number));
                    done.countDown();
                });
            }
            done.await();
        }
        try (var log = open()) {
            assertThat(log.contents().executions()).hasSize(200);
        }
    }

    @Test
    void anEndThatIsNotWholeIsDropped() throws Exception {
        try (var log = open()) {
            log.write(begun(1));
        }
        var whole = Files.size(file());
        try (var log = open()) {
            log.write(begun(2));
        }
        for (var size = whole; size < Files.size(file()); size = whole + (size - whole) * 2 + 1) {
            var copy = Files.createDirectories(folder.resolve("cut-" + size));
            Files.write(copy.resolve("executions.journal"), Arrays.copyOf(Files.readAllBytes(file()), (int) size));
            try (var log = ExecutionLog.open(copy, NEVER)) {
                assertThat(log.contents().last()).isEqualTo(1);
                log.write(begun(3));
            }
            try (var log = ExecutionLog.open(copy, NEVER)) {
                assertThat(log.contents().executions())
                        .extracting(one -> one.begun().execution())
                        .containsExactly(1L, 3L);
            }
        }
    }

    @Test
    void damageBeforeTheEndStopsWithWhereItIs() throws Exception {
        try (var log = open()) {
            log.write(begun(1));
            log.write(begun(2));
        }
        try (var bytes = new RandomAccessFile(file().toFile(), "rw")) {
            bytes.seek(HEADER + 20L);
            bytes.write('#');
        }
        assertThatThrownBy(this::open)
                .isInstanceOf(JournalFailure.class)
                .hasMessageContaining("damaged at byte " + HEADER);
    }

    @Test
    void aLogOfAnotherVersionIsRefused() throws Exception {
        Files.writeString(file(), "MEZAN executions 9\n");
        assertThatThrownBy(this::open).isInstanceOf(JournalFailure.class).hasMessageContaining("version");
    }

    @Test
    void executionsOfAnEarlierVersionAreRefused() throws Exception {
        Files.writeString(folder.resolve("executions.log"), "{}", StandardOpenOption.CREATE_NEW);
        assertThatThrownBy(this::open).isInstanceOf(JournalFailure.class).hasMessageContaining("earlier version");
    }

    @Test
    void compactionDropsWhatNobodyAsksForAndKeepsTheRest() throws Exception {
        try (var log = ExecutionLog.open(folder, 20_000)) {
            log.keep(number -> number > 980);
            log.write(new LogRecord.Known("hash", "{}"));
            log.write(new LogRecord.Known("gone", "{}"));
            for (var i = 1; i <= 1_000; i++) {
                log.append(begun(i));
                log.write(new LogRecord.Stopped(i, "", "x".repeat(100)));
            }
        }
        assertThat(Files.size(file())).isLessThan(60_000);
        try (var log = ExecutionLog.open(folder, 0)) {
            assertThat(log.contents().executions())
                    .extracting(one -> one.begun().execution())
                    .contains(981L, 1_000L)
                    .doesNotContain(1L, 500L);
            assertThat(log.contents().definition("hash")).contains("{}");
            assertThat(log.contents().definition("gone")).isEmpty();
        }
    }

    private ExecutionLog open() {
        return ExecutionLog.open(folder, NEVER);
    }

    private Path file() {
        return folder.resolve("executions.journal");
    }

    private static LogRecord.Begun begun(long number) {
        var machine = new LogRecord.MachineRef(
                "arn:machine", "hash", "arn:role", false, Optional.of("arn:machine:1"), Optional.empty());
        return new LogRecord.Begun(
                number, "arn:" + number, "run-" + number, "{\"a\":1}", NOW, machine, Optional.of("happy"));
    }
}
