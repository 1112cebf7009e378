package dev.mezan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.json.Json;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

class VerbsTest {
    private final TestingConsole console =
            new TestingConsole(Path.of("").toAbsolutePath(), Map.of("mezan.maven", "/usr/bin/mvn"));

    @TestFactory
    Stream<DynamicTest> theHelpOfEachVerbShowsAnExample() {
        return commands(Mezan.commandLine(console.surroundings()))
                .filter(command -> !command.getCommandName().equals("help"))
                .map(command -> DynamicTest.dynamicTest(
                        command.getCommandSpec().qualifiedName(),
                        () -> assertThat(command.getUsageMessage()).containsPattern("Examples?:\\R +\\S+")));
    }

    @Test
    void aMisspeltVerbIsAskedAbout() {
        assertThat(console.execute("workflos")).isEqualTo(2);
        assertThat(console.err()).contains("workflos").contains("Did you mean 'workflows'?");
    }

    @Test
    void runsWithoutASuiteSayHowToStartOne() {
        assertThat(console.execute("runs", "list")).isEqualTo(2);
        assertThat(console.err())
                .contains("No suite runs here")
                .contains("mezan local")
                .doesNotContain("\tat ");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void verboseShowsWhereItWentWrong() {
        assertThat(console.execute("runs", "list", "--verbose")).isEqualTo(2);
        assertThat(console.err()).contains("\tat ");
    }

    @Test
    void theVersionNamesMezanJavaAndTheSystem() {
        assertThat(console.execute("version")).isZero();
        assertThat(console.lines()).hasSize(3);
    }

    @Test
    void theVersionAsJsonIsOneDocument() {
        assertThat(console.execute("version", "--json")).isZero();
        assertThat(Json.parse(console.out(), "version").path("mezan").asString())
                .matches("[0-9].*");
    }

    @Test
    void theCompletionKnowsTheVerbs() {
        assertThat(console.execute("completion")).isZero();
        assertThat(console.out()).contains("complete -F").contains("workflows").contains("doctor");
    }

    @Test
    void theDoctorIsContentWithMaven() {
        assertThat(console.execute("doctor")).isZero();
        assertThat(console.lines()).contains("ok    Maven: /usr/bin/mvn");
    }

    @Test
    void theDoctorFailsWithoutMavenAndSaysHowToGetIt() {
        var bare = new TestingConsole(Path.of("").toAbsolutePath(), Map.of());

        assertThat(bare.execute("doctor")).isEqualTo(1);
        assertThat(bare.out()).contains("fail  Maven: not found. Install it");
    }

    @Test
    void theDoctorSpeaksJson() {
        assertThat(console.execute("doctor", "--json")).isZero();
        assertThat(Json.parse(console.out(), "doctor").path(0).path("level").asString())
                .isEqualTo("ok");
    }

    private static Stream<CommandLine> commands(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(VerbsTest::commands));
    }
}
