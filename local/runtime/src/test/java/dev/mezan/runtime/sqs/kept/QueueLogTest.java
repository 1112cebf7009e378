package dev.mezan.runtime.sqs.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.runtime.journal.JournalFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueLogTest {
    private static final Instant NOW = Instant.parse("2026-03-14T01:59:26.535Z");
    private static final KeptMessage.Delivery SEEN =
            new KeptMessage.Delivery(NOW.toEpochMilli(), 2, Optional.of(NOW), Optional.of("handle"));

    @TempDir
    private Path folder;

    @Test
    void everyRecordComesBackAsItWas() {
        var records = List.of(
                new QueueRecord.Made(queue("jobs", Optional.of(new KeptQueue.Redrive("dead", 3)))),
                new QueueRecord.Gone("jobs"),
                new QueueRecord.Purged("jobs"),
                new QueueRecord.Added("jobs", message("m-1", "a \"b\"\n\uD83D\uDE00")),
                new QueueRecord.Delivered("jobs", "m-1", SEEN),
                new QueueRecord.Removed("jobs", "m-1"));
        assertThat(records)
                .allSatisfy(record ->
                        assertThat(QueueCodec.read(QueueCodec.write(record))).isEqualTo(record));
    }

    @Test
    void whatWasNotDeletedIsThereAgainWithWhatWasLastKnownOfIt() {
        write(
                new QueueRecord.Made(queue("jobs", Optional.empty())),
                new QueueRecord.Added("jobs", message("m-1", "one")),
                new QueueRecord.Added("jobs", message("m-2", "two")),
                new QueueRecord.Delivered("jobs", "m-2", SEEN),
                new QueueRecord.Removed("jobs", "m-1"));
        try (var log = QueueLog.open(folder)) {
            assertThat(log.contents().messages("jobs"))
                    .containsExactly(message("m-2", "two").with(SEEN));
        }
    }

    @Test
    void aMessageIsInTheQueueWhereItCameLast() {
        write(
                new QueueRecord.Added("jobs", message("m-1", "one")),
                new QueueRecord.Added("dead", message("m-1", "one")),
                new QueueRecord.Removed("jobs", "m-1"));
        try (var log = QueueLog.open(folder)) {
            assertThat(log.contents().messages("jobs")).isEmpty();
            assertThat(log.contents().messages("dead")).hasSize(1);
        }
    }

    @Test
    void aPurgeAndTheDeletionOfAQueueTakeItsMessagesAlone() {
        write(
                new QueueRecord.Made(queue("a", Optional.empty())),
                new QueueRecord.Made(queue("b", Optional.empty())),
                new QueueRecord.Added("a", message("m-1", "one")),
                new QueueRecord.Added("b", message("m-2", "two")),
                new QueueRecord.Added("c", message("m-3", "three")),
                new QueueRecord.Purged("a"),
                new QueueRecord.Gone("b"));
        try (var log = QueueLog.open(folder)) {
            assertThat(log.contents().queues()).extracting(KeptQueue::name).containsExactly("a");
            assertThat(log.contents().size()).isEqualTo(1);
        }
    }

    @Test
    void aQueueComesAfterThatOfItsDeadLetters() {
        write(
                new QueueRecord.Made(queue("a", Optional.of(new KeptQueue.Redrive("b", 3)))),
                new QueueRecord.Made(queue("b", Optional.of(new KeptQueue.Redrive("c", 3)))),
                new QueueRecord.Made(queue("c", Optional.of(new KeptQueue.Redrive("b", 3)))));
        try (var log = QueueLog.open(folder)) {
            assertThat(log.contents().queues()).extracting(KeptQueue::name).containsSubsequence("b", "a");
        }
    }

    @Test
    void theFileIsWrittenAnewWithoutWhatIsGone() throws Exception {
        try (var log = QueueLog.open(folder, 50_000)) {
            log.append(new QueueRecord.Made(queue("jobs", Optional.empty())), () -> {});
            for (var i = 0; i < 2_000; i++) {
                append(log, new QueueRecord.Added("jobs", message("m-" + i, "x".repeat(100))));
                if (i % 100 != 0) {
                    append(log, new QueueRecord.Removed("jobs", "m-" + i));
                }
            }
        }
        assertThat(Files.size(folder.resolve("queues.journal"))).isLessThan(110_000);
        try (var log = QueueLog.open(folder)) {
            assertThat(log.contents().queue("jobs")).isPresent();
            assertThat(log.contents().messages("jobs")).hasSize(20);
        }
    }

    @Test
    void messagesOfAnEarlierVersionAreRefused() throws Exception {
        Files.createFile(folder.resolve("queues.mv.db"));
        assertThatThrownBy(() -> QueueLog.open(folder))
                .isInstanceOf(JournalFailure.class)
                .hasMessageContainingAll("queues.mv.db", "earlier version", "delete the file");
    }

    private void write(QueueRecord... records) {
        try (var log = QueueLog.open(folder)) {
            List.of(records).forEach(record -> log.append(record, () -> {}));
        }
    }

    private static void append(QueueLog log, QueueRecord record) {
        var settled = new CompletableFuture<Boolean>();
        log.append(record, () -> settled.complete(true));
        assertThat(settled.join()).isTrue();
    }

    private static KeptQueue queue(String name, Optional<KeptQueue.Redrive> redrive) {
        return new KeptQueue(
                name, new KeptQueue.Times(30_000, 0, 1), NOW, NOW, redrive, false, false, Map.of("owner", "me"));
    }

    private static KeptMessage message(String id, String body) {
        var system = new KeptMessage.SystemAttributes(
                Optional.of("tenant"), Optional.empty(), Optional.of("Root=1"), Optional.empty(), Optional.empty());
        return new KeptMessage(
                id,
                body,
                Map.of("kind", new KeptAttribute("String", Optional.of("label"), "v")),
                NOW,
                0,
                system,
                new KeptMessage.Delivery(NOW.toEpochMilli(), 0, Optional.empty(), Optional.empty()));
    }
}
