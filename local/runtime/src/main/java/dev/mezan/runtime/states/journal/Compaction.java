package dev.mezan.runtime.states.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** Writes a log anew without the executions that nobody asks for any more, once it has become large. */
final class Compaction {
    private final Path file;
    private final long least;
    private long due;
    private volatile LongPredicate kept = execution -> true;

    Compaction(Path file, long least) {
        this.file = file;
        this.least = least;
        this.due = least;
    }

    void keep(LongPredicate executions) {
        kept = executions;
    }

    boolean isDue(long size) {
        return size >= due;
    }

    /**
     * Drops executions. Definitions stay, for what begins now may refer to them. Costs as much as the file is long, and
     * comes again only after the file has doubled.
     */
    void run() throws IOException {
        LongPredicate wanted = kept;
        LogFile.rewrite(file, text -> switch (LogCodec.read(text)) {
            case LogRecord.Known known -> true;
            case LogRecord other -> wanted.test(other.execution());
        });
        due = Math.max(least, 2 * Files.size(file));
    }

    /** Drops the definitions that no execution refers to; to be called while nothing is written. */
    void dropDefinitions(LogContents contents) throws IOException {
        Set<String> used = contents.executions().stream()
                .map(one -> one.begun().machine().definition())
                .collect(Collectors.toSet());
        if (isDue(Files.size(file)) && contents.retainDefinitions(used)) {
            LogFile.rewrite(
                    file,
                    text -> !(LogCodec.read(text) instanceof LogRecord.Known known) || used.contains(known.hash()));
        }
    }
}
