package dev.mezan.infra.settings;

import dev.mezan.catalog.Stage;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where stages have their settings: in a file that somebody names, else in the one of {@code infra/stages}. */
public final class StageFiles {
    private StageFiles() {}

    /**
     * A stage's settings.
     *
     * @param file a file in place of the stage's own
     * @throws MezanException with the code {@code no-settings} if there is no such file, and with everything that is wrong
     *     in it
     */
    public static StageSettings settings(Stage stage, Optional<Path> file) {
        return file.map(StageFiles::named).orElseGet(() -> own(stage));
    }

    private static StageSettings named(Path file) {
        try {
            return SettingsReader.read(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new MezanException(
                    Problem.of("no-settings", "There is no such file of settings")
                            .got(file)
                            .advise(
                                    "Name one that there is, or none: then the stage has its own, or the default ones."),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StageSettings own(Stage stage) {
        var name = "/stages/" + stage.name() + ".json";
        try (var stream = StageFiles.class.getResourceAsStream(name)) {
            return stream == null
                    ? StageSettings.DEFAULT
                    : SettingsReader.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), "infra" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
