package dev.mezan.runtime.journal;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A journal's file: read from its beginning, written at its end, and now and then written anew.
 *
 * @param path where it is
 * @param kind what it is of
 */
record JournalFile(Path path, JournalKind kind) {
    /**
     * Reads all whole frames.
     *
     * @return where the last of them ends; what follows was being written when the process ended, so nobody was told
     *     that it is safe
     * @throws JournalFailure if the file is of another version, or damaged before its end
     */
    long read(Consumer<String> records) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            if (!Arrays.equals(in.readNBytes(kind.bytes().length), kind.bytes())) {
                throw new JournalFailure("The " + kind.name() + " " + path + " was not written by this version of the"
                        + " suite; start the version that wrote it, or move the file away to begin with no "
                        + kind.things());
            }
            long end = kind.bytes().length;
            for (var frame = Frames.read(in); frame.isPresent(); frame = Frames.read(in)) {
                each(frame.get(), records);
                end += Frames.PREFIX + frame.get().length;
            }
            refuseDamage(end);
            return end;
        }
    }

    /** Frames after a broken one mean that the broken one was flushed once: something was promised and is gone. */
    private void refuseDamage(long end) throws IOException {
        try (var rest = new RandomAccessFile(path.toFile(), "r")) {
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
                    throw new JournalFailure("The " + kind.name() + " " + path + " is damaged at byte " + end
                            + ", and what was written after it can't be trusted without it; put the file back from a"
                            + " copy, or move it away to begin with no " + kind.things());
                }
            }
        }
    }

    /** Opens it to be written at its end; what is there after a position goes. */
    FileChannel append(long from) throws IOException {
        var channel = FileChannel.open(path, StandardOpenOption.WRITE);
        channel.truncate(from);
        channel.position(from);
        return channel;
    }

    /** Makes it, empty and on the disk, if it is not there. */
    void create() throws IOException {
        if (Files.notExists(path)) {
            AtomicFile.write(path, kind.bytes());
        }
    }

    /** Writes anew only those records that are wanted, and puts that file in the place of the old one. */
    void rewrite(Predicate<String> wanted) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            in.skipNBytes(kind.bytes().length);
            AtomicFile.replace(path, channel -> {
                AtomicFile.writeFully(channel, ByteBuffer.wrap(kind.bytes()));
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
