package dev.mezan.runtime.states;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The asynchronous executions that were accepted and have not ended, in a file, one JSON line for each start and end.
 *
 * <p>A start is on the disk when it is acknowledged; many that come at once share one flush. An end is written without
 * waiting for the disk: at worst the execution runs once more. Lines that are damaged, as a crash leaves the last one,
 * are skipped.
 */
final class StartLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StartLog.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FILE = "executions.log";

    private final FileChannel channel;
    private final List<Entry> unfinished;
    private final Object flushing = new Object();
    private volatile long written;
    private long flushed;

    private StartLog(FileChannel channel, List<Entry> unfinished) {
        this.channel = channel;
        this.unfinished = unfinished;
    }

    /**
     * Opens the log in a folder, and keeps of it only what has not ended.
     *
     * @throws UncheckedIOException if the file can't be read or written
     */
    static StartLog open(Path folder) {
        var file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            var unfinished = read(file);
            var compact = folder.resolve(FILE + ".new");
            try (var fresh = FileChannel.open(
                    compact,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                for (var entry : unfinished) {
                    write(fresh, line(entry));
                }
                fresh.force(true);
            }
            Files.move(compact, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new StartLog(FileChannel.open(file, StandardOpenOption.APPEND), unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException("The log of executions " + file + " can't be opened", e);
        }
    }

    /** What had not ended when the log was opened. */
    List<Entry> unfinished() {
        return unfinished;
    }

    /** Writes that an execution was accepted, and returns when that is on the disk. */
    void started(Entry entry) {
        flush(append(line(entry)));
    }

    /** Writes that an execution has ended. */
    void ended(String arn) {
        var _ = append(JSON.writeValueAsString(Map.of("end", arn)) + "\n");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized long append(String line) {
        try {
            write(channel, line);
            return ++written;
        } catch (IOException e) {
            throw new UncheckedIOException("The log of executions can't be written", e);
        }
    }

    private void flush(long ticket) {
        synchronized (flushing) {
            if (flushed >= ticket) {
                return;
            }
            var upTo = written;
            try {
                channel.force(false);
            } catch (IOException e) {
                throw new UncheckedIOException("The log of executions can't be flushed", e);
            }
            flushed = upTo;
        }
    }

    private static void write(FileChannel channel, String line) throws IOException {
        var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String line(Entry entry) {
        return JSON.writeValueAsString(entry) + "\n";
    }

    private static List<Entry> read(Path file) throws IOException {
        var unfinished = new LinkedHashMap<String, Entry>();
        if (!Files.exists(file)) {
            return List.of();
        }
        // Damaged bytes must not stop the reading of what is whole.
        for (var line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
            if (!line.isEmpty()) {
                take(line, unfinished);
            }
        }
        return List.copyOf(unfinished.values());
    }

    private static void take(String line, Map<String, Entry> unfinished) {
        try {
            var node = JSON.readTree(line);
            var end = node.path("end");
            if (end.isString()) {
                unfinished.remove(end.asString());
            } else {
                var entry = JSON.treeToValue(node, Entry.class);
                unfinished.put(entry.arn(), entry);
            }
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("A damaged line of the log of executions is skipped: {}", e.getMessage());
        }
    }

    /**
     * An execution that was accepted.
     *
     * @param arn its ARN
     * @param machine the machine's name
     * @param name its own
     * @param input its input
     */
    record Entry(String arn, String machine, String name, String input) {
        Entry {
            if (Optional.ofNullable(arn).isEmpty()
                    || Optional.ofNullable(machine).isEmpty()) {
                throw new IllegalArgumentException("a line has neither an end nor a start in it");
            }
        }
    }
}
