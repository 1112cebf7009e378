package dev.mezan.runtime.states.journal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A log's file: read from its beginning, written at its end, and now and then written anew. */
final class LogFile {
    private LogFile() {}

    /**
     * Reads all whole frames.
     *
     * @return where the last of them ends; what follows was being written when the process ended, so nobody was told
     *     that it is safe
     * @throws LogFailure if the file is of another version, or damaged before its end
     */
    static long read(Path file, Consumer<String> records) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (!Frames.hasHeader(in)) {
                throw new LogFailure("The log of executions " + file + " was not written by this version of the suite;"
                        + " start the version that wrote it, or move the file away to begin with no executions");
            }
            long end = Frames.HEADER.length;
            for (var frame = Frames.read(in); frame.isPresent(); frame = Frames.read(in)) {
                each(frame.get(), records);
                end += Frames.PREFIX + frame.get().length;
            }
            refuseDamage(file, end);
            return end;
        }
    }

    /** Frames after a broken one mean that the broken one was flushed once: something was promised and is gone. */
    private static void refuseDamage(Path file, long end) throws IOException {
        try (var rest = new RandomAccessFile(file.toFile(), "r")) {
            for (long at = end + 1; at + Frames.PREFIX < rest.length(); at++) {
                rest.seek(at);
                int length = rest.readInt();
                if (length <= 0 || at + Frames.PREFIX + length > rest.length() || length > Frames.MOST_BYTES) {
                    continue;
                }
                rest.seek(at);
                byte[] candidate = new byte[Frames.PREFIX + length];
                rest.readFully(candidate);
                if (Frames.isWhole(candidate)) {
                    throw new LogFailure("The log of executions " + file + " is damaged at byte " + end
                            + ", and what was written after it can't be trusted without it; put the file back from a"
                            + " copy, or move it away to begin with no executions");
                }
            }
        }
    }

    /** Opens a file to be written at its end; what is there after a position goes. */
    static FileChannel append(Path file, long from) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        channel.truncate(from);
        channel.position(from);
        return channel;
    }

    /** Makes an empty log, on the disk. */
    static void create(Path file) throws IOException {
        AtomicFile.write(file, Frames.HEADER);
    }

    /** Writes anew only those records that are wanted, and puts that file in the place of the old one. */
    static void rewrite(Path file, Predicate<String> wanted) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            in.skipNBytes(Frames.HEADER.length);
            AtomicFile.replace(file, channel -> {
                AtomicFile.writeFully(channel, ByteBuffer.wrap(Frames.HEADER));
                for (var frame = Frames.read(in); frame.isPresent(); frame = Frames.read(in)) {
                    List<byte[]> kept = new ArrayList<>();
                    each(
                            frame.get(),
                            record -> Optional.of(record)
                                    .filter(wanted)
                                    .ifPresent(some -> kept.add(some.getBytes(StandardCharsets.UTF_8))));
                    if (!kept.isEmpty()) {
                        AtomicFile.writeFully(channel, Frames.frame(kept));
                    }
                }
            });
        }
    }

    private static void each(byte[] frame, Consumer<String> records) {
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        while (bytes.hasRemaining()) {
            byte[] record = new byte[bytes.getInt()];
            bytes.get(record);
            records.accept(new String(record, StandardCharsets.UTF_8));
        }
    }
}
