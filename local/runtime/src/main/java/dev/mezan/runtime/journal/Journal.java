package dev.mezan.runtime.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of records. They are written in the order in which they come, and all that come while the disk is busy share
 * the next flush.
 *
 * <p>When the disk refuses, the journal is closed for good: what was settled is safe, and nothing more is accepted.
 */
public final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final long MOST_WAITING = 64L * 1024 * 1024;

    private final JournalFile file;
    private final Rewriting rewriting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition changed = lock.newCondition();
    private final Thread writer;
    private FileChannel channel;
    private long rewriteAt;
    private List<Pending> waiting = new ArrayList<>();
    private long waitingBytes;
    private long accepted;
    private long settled;
    private boolean closed;
    private @Nullable JournalFailure failure;

    private record Pending(byte[] record, Runnable settled) {}

    private Journal(JournalFile file, Rewriting rewriting) throws IOException {
        this.file = file;
        this.rewriting = rewriting;
        this.rewriteAt = rewriting.atLeast();
        this.channel = file.append(Files.size(file.path()));
        this.writer = Thread.ofPlatform().daemon().name(file.kind().name()).unstarted(this::write);
    }

    /**
     * Reads a file, which is made if it is not there; an end that is not whole is cut off.
     *
     * @throws JournalFailure if it can't be read, is damaged, or is of another version
     */
    public static void read(Path path, JournalKind kind, Consumer<String> records) {
        var file = new JournalFile(path, kind);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            file.create();
            file.append(file.read(records)).close();
        } catch (IOException | IllegalArgumentException e) {
            throw unopened(file, e);
        }
    }

    /**
     * Writes at the end of a file that has been read.
     *
     * @throws JournalFailure if it can't be opened
     */
    public static Journal append(Path path, JournalKind kind, Rewriting rewriting) {
        var file = new JournalFile(path, kind);
        try {
            var journal = new Journal(file, rewriting);
            journal.writer.start();
            return journal;
        } catch (IOException e) {
            throw unopened(file, e);
        }
    }

    /** Writes a file anew that nobody appends to, with the records that are wanted. */
    public static void rewrite(Path path, JournalKind kind, Predicate<String> wanted) {
        var file = new JournalFile(path, kind);
        try {
            file.rewrite(wanted);
        } catch (IOException e) {
            throw unopened(file, e);
        }
    }

    private static JournalFailure unopened(JournalFile file, Exception e) {
        return new JournalFailure(
                "The " + file.kind().name() + " " + file.path() + " can't be opened: " + e.getMessage(), e);
    }

    /**
     * Takes a record, to be written soon; after {@link #close} it is dropped.
     *
     * @return the ticket to {@link #settle} with
     * @throws JournalFailure if it can't be written any more
     */
    public long append(String record) {
        return append(record, () -> {});
    }

    /**
     * Takes a record, to be written soon.
     *
     * @param onDisk run by the journal's own thread once the record is on the disk, in the order of the records; it must not wait
     */
    public long append(String record, Runnable onDisk) {
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        lock.lock();
        try {
            while (waitingBytes > MOST_WAITING && failure == null && !closed) {
                changed.awaitUninterruptibly();
            }
            check();
            if (!closed) {
                waiting.add(new Pending(bytes, onDisk));
                waitingBytes += bytes.length;
                accepted++;
                arrived.signal();
            }
            return accepted;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a record, and with it all before it, is on the disk. */
    public void settle(long ticket) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (settled < ticket && failure == null) {
                changed.await();
            }
            check();
        } finally {
            lock.unlock();
        }
    }

    /** Writes a record and waits for the disk. */
    public void write(String record) {
        long ticket = append(record);
        lock.lock();
        try {
            while (settled < ticket && failure == null) {
                changed.awaitUninterruptibly();
            }
            check();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Says whether it still can be written.
     *
     * @throws JournalFailure if it can't
     */
    public void ensureWritable() {
        lock.lock();
        try {
            check();
        } finally {
            lock.unlock();
        }
    }

    /** Writes what waits, and takes no more. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signal();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void check() {
        if (failure != null) {
            throw new JournalFailure(String.valueOf(failure.getMessage()), failure);
        }
    }

    private void write() {
        try {
            for (List<Pending> batch = next(); !batch.isEmpty(); batch = next()) {
                AtomicFile.writeFully(
                        channel,
                        Frames.frame(batch.stream().map(Pending::record).toList()));
                channel.force(false);
                settled(batch.size());
                batch.forEach(pending -> pending.settled().run());
                rewrite();
            }
            channel.close();
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    private List<Pending> next() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                arrived.awaitUninterruptibly();
            }
            List<Pending> batch = waiting;
            waiting = new ArrayList<>();
            waitingBytes = 0;
            changed.signalAll();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void settled(int records) {
        lock.lock();
        try {
            settled += records;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Costs as much as the file is long, and comes again only after the file has doubled. */
    private void rewrite() throws IOException {
        if (channel.position() >= rewriteAt) {
            channel.close();
            file.rewrite(rewriting.wanted());
            long size = Files.size(file.path());
            channel = file.append(size);
            rewriteAt = Math.max(rewriting.atLeast(), 2 * size);
        }
    }

    private void fail(Exception reason) {
        var failed = new JournalFailure(
                "The " + file.kind().name() + " " + file.path() + " can't be written (" + reason.getMessage()
                        + "); what was accepted before is safe, and goes on when the suite is started again on a disk"
                        + " that has room",
                reason);
        LOG.error("{}", failed.getMessage());
        lock.lock();
        try {
            failure = failed;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
