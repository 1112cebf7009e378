package dev.mezan.runtime.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are replaced as a whole, so that a crash leaves the old one or the new one. */
public final class AtomicFile {
    private AtomicFile() {}

    /** What fills a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(FileChannel channel) throws IOException;
    }

    /** Replaces a file; when it returns, the new one is on the disk. */
    public static void write(Path file, byte[] bytes) throws IOException {
        replace(file, channel -> writeFully(channel, ByteBuffer.wrap(bytes)));
    }

    static void replace(Path file, Content content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            content.writeTo(channel);
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flushFolderOf(file);
    }

    /** Deletes a file, if it is there; when it returns, it is gone for good. */
    public static void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            flushFolderOf(file);
        }
    }

    private static void flushFolderOf(Path file) throws IOException {
        // A file that was renamed or deleted is so for good only when its folder is flushed, too.
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
