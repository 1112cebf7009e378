package dev.mezan.runtime.states.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of all executions in one file. Records are written in the order in which they come, and all that come while
 * the disk is busy share the next flush.
 *
 * <p>When the disk refuses, the log is closed for good: what was settled is safe, and nothing more is accepted.
 */
public final class ExecutionLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExecutionLog.class);
    private static final String FILE = "executions.journal";
    private static final String OLD_FILE = "executions.log";
    private static final long MOST_WAITING = 64L * 1024 * 1024;

    private final Path file;
    private final Compaction compaction;
    private volatile LogContents contents;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition changed = lock.newCondition();
    private final Thread writer;
    private FileChannel channel;
    private List<byte[]> waiting = new ArrayList<>();
    private long waitingBytes;
    private long accepted;
    private long settled;
    private boolean closed;
    private @Nullable LogFailure failure;

    private ExecutionLog(Path file, LogContents contents, Compaction compaction) throws IOException {
        this.file = file;
        this.contents = contents;
        this.compaction = compaction;
        this.channel = LogFile.append(file, Files.size(file));
        this.writer = Thread.ofPlatform().daemon().name("execution-log").unstarted(this::write);
    }

    /**
     * Opens the log in a folder, or makes it.
     *
     * @param compactAt from which size, in bytes, the file is written anew without what nobody asks for any more
     * @throws LogFailure if it can't be read, is damaged, or is of another version
     */
    public static ExecutionLog open(Path folder, long compactAt) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            refuseOld(folder.resolve(OLD_FILE));
            if (Files.notExists(file)) {
                LogFile.create(file);
            }
            var contents = new LogContents();
            long end = LogFile.read(file, record -> contents.add(LogCodec.read(record)));
            LogFile.append(file, end).close();
            var compaction = new Compaction(file, compactAt);
            compaction.dropDefinitions(contents);
            var log = new ExecutionLog(file, contents, compaction);
            log.writer.start();
            return log;
        } catch (IOException | IllegalArgumentException e) {
            throw new LogFailure("The log of executions " + file + " can't be opened: " + e.getMessage(), e);
        }
    }

    private static void refuseOld(Path old) throws IOException {
        if (Files.exists(old) && Files.size(old) > 0) {
            throw new LogFailure("The executions in " + old + " were started by an earlier version of the suite; start"
                    + " that version until they have ended, or delete the file to give them up");
        }
    }

    /** What it held when it was opened. */
    public LogContents contents() {
        return contents;
    }

    /** Forgets what it held, once everybody has taken what they need. */
    public void releaseContents() {
        contents = new LogContents();
    }

    /** Which executions are still asked for; the others go when the file is written anew. */
    public void keep(LongPredicate executions) {
        compaction.keep(executions);
    }

    /**
     * Takes a record, to be written soon; after {@link #close} it is dropped.
     *
     * @return the ticket to {@link #settle} with
     * @throws LogFailure if the log can't be written any more
     */
    public long append(LogRecord record) {
        byte[] bytes = LogCodec.write(record).getBytes(StandardCharsets.UTF_8);
        lock.lock();
        try {
            while (waitingBytes > MOST_WAITING && failure == null && !closed) {
                changed.awaitUninterruptibly();
            }
            check();
            if (!closed) {
                waiting.add(bytes);
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
    public void write(LogRecord record) {
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
            throw new LogFailure(String.valueOf(failure.getMessage()), failure);
        }
    }

    private void write() {
        try {
            for (List<byte[]> batch = next(); !batch.isEmpty(); batch = next()) {
                AtomicFile.writeFully(channel, Frames.frame(batch));
                channel.force(false);
                settled(batch.size());
                compact();
            }
            channel.close();
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    private List<byte[]> next() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                arrived.awaitUninterruptibly();
            }
            List<byte[]> batch = waiting;
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

    private void compact() throws IOException {
        if (compaction.isDue(channel.position())) {
            channel.close();
            compaction.run();
            channel = LogFile.append(file, Files.size(file));
        }
    }

    private void fail(Exception reason) {
        var failed = new LogFailure(
                "The log of executions " + file + " can't be written (" + reason.getMessage() + "); what was accepted"
                        + " before is safe, and goes on when the suite is started again on a disk that has room",
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
