package dev.mezan.cli.deploy;

import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.catalog.Names;
import dev.mezan.catalog.RegistryDocument;
import dev.mezan.catalog.Stage;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.packaging.Artifacts;
import dev.mezan.packaging.Form;
import dev.mezan.packaging.classpath.ClassPath;
import dev.mezan.packaging.zip.ZipContent;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The code of a stage's functions, packaged from this program's own class path.
 *
 * @param stage the stage
 * @param catalog the suite, with the stage's names
 * @param form for AWS's own Java runtime, or with the interface client in it
 */
record SuiteArtifacts(Stage stage, Catalog catalog, Form form) {
    /** For a stage; the context says whether it goes to an emulator. */
    static SuiteArtifacts of(Stage stage, List<String> context) {
        return new SuiteArtifacts(
                stage,
                SuiteCatalog.shipped().in(stage),
                context.contains("emulator=true") ? Form.PROVIDED : Form.MANAGED);
    }

    /** Writes a zip for each function into a folder, by the function's name. */
    void build(Path folder, Consumer<String> told) {
        try (var artifacts = Artifacts.on(ClassPath.ofProcess(), form)) {
            var bytes = catalog.functions().parallelStream()
                    .mapToLong(function ->
                            artifacts.build(function, folder, files(function)).bytes())
                    .max()
                    .orElse(0);
            told.accept("packaged %d functions; the largest is %.1f MB"
                    .formatted(catalog.functions().size(), bytes / 1e6));
        }
    }

    /** Only the function that publishes has the registry, so that the others change only when their code does. */
    private List<ZipContent> files(FunctionSpec function) {
        return function.name().equals(stage.named(Names.PUBLISH))
                ? List.of(new ZipContent(
                        RegistryDocument.FILE, RegistryDocument.of(catalog).bytes()))
                : List.of();
    }
}
