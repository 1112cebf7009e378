package dev.mezan.runtime.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.SQLiteDBAccess;
import java.nio.file.Path;
import java.time.Duration;

/**
 * DynamoDB Local's database in a file, with a write-ahead log.
 *
 * <p>By default SQLite syncs the file several times per write; with the log, whose writes reach the operating system at once,
 * what was acknowledged outlives the process ({@code kill -9}), though not the loss of power.
 *
 * @see <a href="https://www.sqlite.org/wal.html">Write-ahead logging</a>
 */
final class SqliteFile extends SQLiteDBAccess {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    SqliteFile(Path file) {
        super(file.toFile());
        // The queue of the database's one thread is not to be had from outside, hence the subclass.
        queue.execute(new WriteAheadLog()).complete();
    }

    /** Waits until nobody has the file any more; whoever opens it before finds it locked. */
    void awaitClosed() {
        try {
            queue.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class WriteAheadLog extends SQLiteJob<Void> {
        @Override
        @SuppressWarnings("NullAway") // A job of Void gives null.
        protected Void job(SQLiteConnection connection) throws SQLiteException {
            // Whoever had the file before may still be writing its log back while this one opens it.
            connection.setBusyTimeout(LONGEST_WAIT.toMillis());
            connection.exec("PRAGMA journal_mode = WAL");
            connection.exec("PRAGMA synchronous = NORMAL");
            return null;
        }
    }
}
