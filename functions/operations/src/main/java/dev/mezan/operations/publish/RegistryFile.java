package dev.mezan.operations.publish;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.registry.Publication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The registry's document on the class path. */
final class RegistryFile {
    private RegistryFile() {}

    /**
     * Reads it.
     *
     * @throws MezanException with the code {@code no-registry} if the artifact has none
     */
    static Publication read() {
        try (var stream = RegistryFile.class.getResourceAsStream("/" + PublishHandler.REGISTRY)) {
            if (stream == null) {
                throw new MezanException(
                        Problem.of("no-registry", "The function's artifact has no registry in it")
                                .at(PublishHandler.REGISTRY)
                                .advise(
                                        "Build the artifact from the catalog again; the local suite publishes when it starts."));
            }
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Publication.read(text, PublishHandler.REGISTRY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
