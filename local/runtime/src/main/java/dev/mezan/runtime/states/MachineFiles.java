package dev.mezan.runtime.states;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.runtime.journal.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * State machines on the disk: one small JSON file for each, replaced as a whole and flushed before a change counts.
 *
 * <p>Machines change seldom, so nothing is won by a log, which would have to be compacted; a file that a crash or a full
 * disk interrupts is a temporary one that nobody reads, and what is damaged concerns one machine only.
 */
public final class MachineFiles {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SUFFIX = ".json";

    private final Path folder;

    private MachineFiles(Path folder) {
        this.folder = folder;
    }

    /** The files in {@code state-machines} below a folder, which is made if it is not there. */
    public static MachineFiles in(Path data) {
        try {
            return new MachineFiles(Files.createDirectories(data.resolve("state-machines")));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of state machines in " + data + " can't be made", e);
        }
    }

    /** All machines. */
    List<Registration> read() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(MachineFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The state machines in " + folder + " can't be read", e);
        }
    }

    /** Keeps a machine as it is now; when it returns, that is on the disk. */
    void write(Registration registration) {
        var file = file(registration.arn());
        try {
            AtomicFile.write(file, JSON.writeValueAsBytes(registration));
        } catch (IOException e) {
            throw new UncheckedIOException("State machine " + registration.arn() + " can't be written to " + file, e);
        }
    }

    /** Forgets a machine. */
    void delete(MachineArn arn) {
        try {
            AtomicFile.delete(file(arn));
        } catch (IOException e) {
            throw new UncheckedIOException("State machine " + arn + " can't be deleted from " + folder, e);
        }
    }

    private Path file(MachineArn arn) {
        // A name of 80 characters may be too long for a file's, and two may differ in case alone.
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(arn.toString().getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + SUFFIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Registration read(Path file) {
        try {
            return JSON.readValue(Files.readAllBytes(file), Registration.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The state machine in " + file + " can't be read", e);
        } catch (JacksonException e) {
            throw new MezanException(Problem.of("machine-file-damaged", "This is not a state machine as it was kept")
                    .at(file.toString())
                    .got(e.getOriginalMessage())
                    .advise("Move the file away to go on without the machine, or put it back from a copy."));
        }
    }
}
