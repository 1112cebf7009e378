package dev.mezan.runtime;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that a suite keeps everything in; one suite at a time. */
final class DataFolder implements AutoCloseable {
    /** What must be free when the suite starts, so that the first run does not end half written. */
    static final long LEAST_SPACE = 64L * 1024 * 1024;

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes a folder, which is made if it is not there.
     *
     * @throws MezanException with the code {@code data-folder-unusable}, {@code data-folder-in-use} or {@code no-space}
     */
    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            checkSpace(folder);
            var channel =
                    FileChannel.open(folder.resolve("mezan.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw inUse(folder);
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new MezanException(
                    Problem.of("data-folder-unusable", "The data folder can't be written to")
                            .at(folder.toString())
                            .got(e)
                            .advise("Choose a folder that you may write to with --data."),
                    e);
        }
    }

    /** The place of one part. */
    Path of(String part) {
        return folder.resolve(part);
    }

    /** Lets go of the folder. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            // Another suite of this very process has it.
            return false;
        }
    }

    private static void checkSpace(Path folder) throws IOException {
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < LEAST_SPACE) {
            throw new MezanException(Problem.of("no-space", "There is too little space for the data folder")
                    .at(folder.toString())
                    .got(free / 1024 / 1024 + " MB free")
                    .advise("Free at least " + LEAST_SPACE / 1024 / 1024 + " MB, or choose another with --data."));
        }
    }

    private static MezanException inUse(Path folder) {
        return new MezanException(Problem.of("data-folder-in-use", "Another local suite uses this data folder")
                .at(folder.toString())
                .advise("Stop it, or choose another folder with --data."));
    }
}
