package dev.mezan.runtime.states.journal;

import dev.mezan.runtime.journal.Journal;
import dev.mezan.runtime.journal.JournalFailure;
import dev.mezan.runtime.journal.JournalKind;
import dev.mezan.runtime.journal.Rewriting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** The log of all executions in one file. */
public final class ExecutionLog implements AutoCloseable {
    private static final String FILE = "executions.journal";
    private static final String OLD_FILE = "executions.log";

    /** How its file begins and what it is called. */
    static final JournalKind KIND = new JournalKind("MEZAN executions 1", "log of executions", "executions");

    private final Journal journal;
    private volatile LogContents contents;
    private volatile LongPredicate kept = execution -> true;

    private ExecutionLog(Path file, LogContents contents, long compactAt) {
        this.contents = contents;
        this.journal = Journal.append(file, KIND, new Rewriting(compactAt, this::isKept));
    }

    /**
     * Opens the log in a folder, or makes it.
     *
     * @param compactAt from which size, in bytes, the file is written anew without what nobody asks for any more
     * @throws JournalFailure if it can't be read, is damaged, or is of another version
     */
    public static ExecutionLog open(Path folder, long compactAt) {
        Path file = folder.resolve(FILE);
        try {
            refuseOld(folder.resolve(OLD_FILE));
            var contents = new LogContents();
            Journal.read(file, KIND, record -> contents.add(LogCodec.read(record)));
            if (Files.size(file) >= compactAt) {
                dropDefinitions(file, contents);
            }
            return new ExecutionLog(file, contents, compactAt);
        } catch (IOException e) {
            throw new JournalFailure("The log of executions " + file + " can't be opened: " + e.getMessage(), e);
        }
    }

    private static void refuseOld(Path old) throws IOException {
        if (Files.exists(old) && Files.size(old) > 0) {
            throw new JournalFailure("The executions in " + old + " were started by an earlier version of the suite;"
                    + " start that version until they have ended, or delete the file to give them up");
        }
    }

    /** Drops the definitions that no execution refers to; nothing is written meanwhile. */
    private static void dropDefinitions(Path file, LogContents contents) {
        Set<String> used = contents.executions().stream()
                .map(one -> one.begun().machine().definition())
                .collect(Collectors.toSet());
        if (contents.retainDefinitions(used)) {
            Journal.rewrite(
                    file,
                    KIND,
                    text -> !(LogCodec.read(text) instanceof LogRecord.Known known) || used.contains(known.hash()));
        }
    }

    /** Definitions stay, for what begins now may refer to them. */
    private boolean isKept(String text) {
        return switch (LogCodec.read(text)) {
            case LogRecord.Known known -> true;
            case LogRecord other -> kept.test(other.execution());
        };
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
        kept = executions;
    }

    /**
     * Takes a record, to be written soon; after {@link #close} it is dropped.
     *
     * @return the ticket to {@link #settle} with
     * @throws JournalFailure if the log can't be written any more
     */
    public long append(LogRecord record) {
        return journal.append(LogCodec.write(record));
    }

    /** Waits until a record, and with it all before it, is on the disk. */
    public void settle(long ticket) throws InterruptedException {
        journal.settle(ticket);
    }

    /** Writes a record and waits for the disk. */
    public void write(LogRecord record) {
        journal.write(LogCodec.write(record));
    }

    /** Writes what waits, and takes no more. */
    @Override
    public void close() {
        journal.close();
    }
}
