package dev.mezan.runtime.sqs.kept;

import dev.mezan.runtime.journal.Journal;
import dev.mezan.runtime.journal.JournalFailure;
import dev.mezan.runtime.journal.JournalKind;
import dev.mezan.runtime.journal.Rewriting;
import java.nio.file.Files;
import java.nio.file.Path;

/** The journal of all queues, and what they hold. */
public final class QueueLog implements AutoCloseable {
    static final JournalKind KIND = new JournalKind("MEZAN queues 1", "log of queues", "messages");

    private static final String FILE = "queues.journal";
    private static final String OLD_FILE = "queues.mv.db";
    private static final long REWRITE_AT = 16L * 1024 * 1024;

    /** Only the journal's thread touches it: what the file says, so that no record is dropped before the next is there. */
    private final QueueContents onDisk;

    private final QueueContents accepted;
    private final Journal journal;

    private QueueLog(Path file, QueueContents onDisk, QueueContents accepted, long rewriteAt) {
        this.onDisk = onDisk;
        this.accepted = accepted;
        this.journal =
                Journal.append(file, KIND, new Rewriting(rewriteAt, text -> onDisk.needs(QueueCodec.read(text))));
    }

    /**
     * Opens the journal in a folder, or makes it.
     *
     * @throws JournalFailure if it can't be read, is damaged, or the messages were kept by an earlier version
     */
    public static QueueLog open(Path folder) {
        return open(folder, REWRITE_AT);
    }

    static QueueLog open(Path folder, long rewriteAt) {
        refuseOld(folder.resolve(OLD_FILE));
        var file = folder.resolve(FILE);
        var onDisk = new QueueContents();
        var accepted = new QueueContents();
        Journal.read(file, KIND, text -> {
            var record = QueueCodec.read(text);
            onDisk.add(record);
            accepted.add(record);
        });
        return new QueueLog(file, onDisk, accepted, rewriteAt);
    }

    private static void refuseOld(Path old) {
        if (Files.exists(old)) {
            throw new JournalFailure("The messages in " + old + " were kept by an earlier version of the suite; start"
                    + " that version until the queues are empty, then delete the file");
        }
    }

    /** What queues hold, counting records that are still on their way to the disk; for the thread that appends. */
    public QueueContents contents() {
        return accepted;
    }

    /**
     * Takes a record; for one thread at a time.
     *
     * @param settled run once it is on the disk; it must not wait
     * @throws JournalFailure if the journal can't be written any more
     */
    public void append(QueueRecord record, Runnable settled) {
        journal.append(QueueCodec.write(record), () -> {
            onDisk.add(record);
            settled.run();
        });
        accepted.add(record);
    }

    /**
     * Says whether it still can be written.
     *
     * @throws JournalFailure if it can't
     */
    public void ensureWritable() {
        journal.ensureWritable();
    }

    @Override
    public void close() {
        journal.close();
    }
}
