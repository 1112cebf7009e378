package dev.mezan.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.agent.AgentHandler;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.core.problem.MezanException;
import dev.mezan.packaging.classpath.ClassPath;
import dev.mezan.packaging.zip.ZipContent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactsTest {
    private static final List<FunctionSpec> FUNCTIONS = SuiteCatalog.shipped().functions();

    /** What we want; AWS takes 50 MB zipped when it is sent directly. */
    private static final long LARGEST_OF_OURS = 20L * 1024 * 1024;

    private static final Artifacts MANAGED = Artifacts.on(ClassPath.ofProcess(), Form.MANAGED);

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        MANAGED.close();
    }

    @Test
    void everyFunctionIsSmallAndItsHandlerIsMadeFromItsOwnArtifactAlone() throws Exception {
        for (var function : FUNCTIONS) {
            var artifact = MANAGED.build(function, folder);
            assertThat(artifact.bytes()).as(function.name()).isLessThan(LARGEST_OF_OURS);
            var unpacked = Unpacked.of(artifact, folder);
            assertThat(Probe.in(unpacked, function))
                    .isEqualTo(function.handler().getName());
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(built("once").path()).hasSameBinaryContentAs(built("again").path());
    }

    @Test
    void whatWasMadeFromTheSameStaysUnlessSomebodyTouchedIt() throws Exception {
        var made = MANAGED.build(function("mezan-plan"), folder);
        var written = Files.getLastModifiedTime(made.path());
        assertThat(MANAGED.build(function("mezan-plan"), folder)).isEqualTo(made);
        assertThat(Files.getLastModifiedTime(made.path())).isEqualTo(written);
        Files.writeString(made.path(), "no zip");
        assertThat(MANAGED.build(function("mezan-plan"), folder)).isEqualTo(made);
        assertThat(made.path()).hasSize(made.bytes());
    }

    @Test
    void otherFilesMakeAnotherArtifact() {
        var made = MANAGED.build(function("mezan-plan"), folder);
        var files = List.of(ZipContent.text("registry.json", "{}"));
        assertThat(MANAGED.build(function("mezan-plan"), folder, files).sha256())
                .isNotEqualTo(made.sha256());
    }

    @Test
    void anArtifactHasOnlyTheClientsOfServicesThatItsGrantsNeed() throws Exception {
        var unpacked = Unpacked.of(MANAGED.build(function("mezan-remind"), folder), folder);
        assertThat(unpacked.jars()).noneMatch(jar -> jar.matches("(netty|apache|httpclient|junit|assertj).*"));
        try (var loader = unpacked.loader()) {
            var services = "software/amazon/awssdk/services/";
            assertThat(loader.getResource(services + "dynamodb/DynamoDbClient.class"))
                    .isNotNull();
            assertThat(loader.getResource(services + "s3/S3Client.class")).isNull();
            assertThat(loader.getResource(services + "sqs/SqsClient.class")).isNull();
            assertThat(loader.getResource(services + "sfn/SfnClient.class")).isNull();
        }
    }

    @Test
    void anArtifactOfItsOwnRuntimeHasABootstrapThatMayBeRunAndTheNativeLibraries() {
        var unpacked = Unpacked.of(built("provided"), folder);
        assertThat(unpacked.root().resolve("bootstrap"))
                .isExecutable()
                .content()
                .contains("exec ", "$_HANDLER");
        assertThat(unpacked.root().resolve("native"))
                .isDirectoryContaining("glob:**x86_64.so")
                .isDirectoryContaining("glob:**aarch_64.so");
    }

    @Test
    void filesOfTheCallerAreOnTheFunctionsClassPath() throws Exception {
        var registry = ZipContent.text("registry.json", "{}");
        var artifact = MANAGED.build(function("mezan-plan"), folder, List.of(registry));
        try (var loader = Unpacked.of(artifact, folder).loader();
                var found = loader.getResourceAsStream("registry.json")) {
            assertThat(found).hasContent("{}");
        }
    }

    @Test
    void aFunctionThatIsTooLargeIsRefusedBeforeItIsWritten() {
        var large = new ZipContent("model.bin", new byte[251 * 1024 * 1024]);
        assertThatThrownBy(() -> MANAGED.build(function("mezan-plan"), folder, List.of(large)))
                .isInstanceOf(MezanException.class)
                .hasMessageContaining("mezan-plan: A function's files are larger than AWS Lambda takes, 250 MB (got 2");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAgentWhoseClassIsMissingIsNamed() {
        var lost = new FunctionSpec(
                "mezan-agent-lost",
                AgentHandler.class,
                Duration.ofSeconds(5),
                512,
                OptionalInt.empty(),
                Map.of(AgentHandler.AGENT, "org.example.Lost"),
                List.of());
        assertThatThrownBy(() -> MANAGED.build(lost, folder))
                .hasMessage("mezan-agent-lost: A function's class is not on the class path (got org.example.Lost)."
                        + " Put the jar that has it on the class path.");
    }

    private Artifact built(String name) {
        try (var artifacts = Artifacts.on(ClassPath.ofProcess(), Form.PROVIDED)) {
            return artifacts.build(function("mezan-dispatch"), folder.resolve(name));
        }
    }

    private static FunctionSpec function(String name) {
        return FUNCTIONS.stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
