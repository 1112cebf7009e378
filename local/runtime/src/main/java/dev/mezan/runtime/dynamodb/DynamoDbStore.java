package dev.mezan.runtime.dynamodb;

import com.amazonaws.services.dynamodbv2.AmazonDynamoDB;
import com.amazonaws.services.dynamodbv2.local.shared.access.LocalDBClient;
import com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.SQLiteDBAccess;
import com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.SQLiteLibraryLoader;
import com.amazonaws.services.dynamodbv2.local.shared.jobs.JobsRegister;
import dev.mezan.catalog.TableSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/** DynamoDB Local as a library, in memory or in a file. */
public final class DynamoDbStore implements AutoCloseable {
    private static final int JOB_THREADS = 2;

    private final LocalDBClient local;
    private final Optional<SqliteFile> file;

    private DynamoDbStore(LocalDBClient local, Optional<SqliteFile> file) {
        this.local = local;
        this.file = file;
    }

    /**
     * Opens the store and makes the tables that it lacks.
     *
     * @param folder where it keeps its file; empty for memory alone
     */
    public static DynamoDbStore open(Optional<Path> folder, List<TableSpec> tables) throws Exception {
        // Unpacks SQLite's native library from DynamoDB Local's own jar, for the machine that this is.
        SQLiteLibraryLoader.initialize();
        Optional<SqliteFile> file = folder.isPresent() ? Optional.of(file(folder.get())) : Optional.empty();
        var access = file.<SQLiteDBAccess>map(some -> some).orElseGet(SQLiteDBAccess::new);
        var jobs = Executors.newFixedThreadPool(
                JOB_THREADS,
                Thread.ofPlatform().daemon().name("dynamodb-job-", 0).factory());
        var store = new DynamoDbStore(new LocalDBClient(access, new JobsRegister(jobs, false)), file);
        new Tables(store.api()).create(tables);
        return store;
    }

    private static SqliteFile file(Path folder) throws Exception {
        return new SqliteFile(Files.createDirectories(folder).resolve("tables.db"));
    }

    AmazonDynamoDB api() {
        return local.amazonDynamoDB();
    }

    @Override
    public void close() {
        local.shutdownNow();
        file.ifPresent(SqliteFile::awaitClosed);
    }
}
