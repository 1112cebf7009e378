package dev.mezan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code mezan test} with a shell script in Maven's place. */
class TestVerbTest {
    @TempDir
    private Path home = Path.of("");

    @Test
    void testsThatAllPassAreCountedInTheLastLine() throws IOException {
        var console = withMaven(report("<testcase/><testcase/>") + "exit 0");

        assertThat(console.execute("test")).isZero();
        assertThat(console.lines()).last().isEqualTo("2 passed, 0 failed");
    }

    @Test
    void aTestThatFailsIsNamedBeforeTheLastLine() throws IOException {
        var console = withMaven(
                report("<testcase/><testcase classname='a.B' name='c'><failure message='no'/></testcase>") + "exit 1");

        assertThat(console.execute("test")).isEqualTo(1);
        assertThat(console.lines()).contains("failed: a.B.c: no").last().isEqualTo("1 passed, 1 failed");
    }

    @Test
    void aBuildThatFailsCountsAsAFailureOfItsStepAndSaysWhatToDo() throws IOException {
        var console = withMaven(
                "echo '[ERROR] Failed to execute goal com.diffplug.spotless:spotless-maven-plugin:3.11.0:check (default)"
                        + " on project mezan-core: The following files had format violations:'; exit 1");

        assertThat(console.execute("test")).isEqualTo(1);
        assertThat(console.out())
                .contains("spotless:check of mezan-core")
                .contains("mvn spotless:apply")
                .contains("mezan-test.log");
        assertThat(console.lines()).last().isEqualTo("0 passed, 1 failed");
    }

    @Test
    void compilerErrorsAreShown() throws IOException {
        var console = withMaven("echo '[ERROR] A.java:[3,5] cannot find symbol'; exit 1");

        assertThat(console.execute("test")).isEqualTo(1);
        assertThat(console.out()).contains("A.java:[3,5] cannot find symbol");
        assertThat(console.lines()).last().isEqualTo("0 passed, 1 failed");
    }

    @Test
    void testsWhoseJvmCrashedAreAFailureThoughMavenWentOn() throws IOException {
        var console = withMaven(
                report("<testcase/>")
                        + "echo '[ERROR] ExecutionException The forked VM terminated without properly saying goodbye.'; exit 0");

        assertThat(console.execute("test")).isEqualTo(1);
        assertThat(console.lines()).last().isEqualTo("1 passed, 1 failed");
    }

    @Test
    void onlySomeClassesCanBeAskedFor() throws IOException {
        var console = withMaven("echo \"$@\" > arguments; exit 0");

        assertThat(console.execute("test", "--only", "ArrowsTest")).isZero();
        assertThat(home.resolve("arguments")).content().contains("-Dtest=ArrowsTest", "-Dit.test=ArrowsTest");
    }

    @Test
    void withoutMavenItSaysHowToInstallIt() {
        var console = new TestingConsole(home, Map.of());

        assertThat(console.execute("test")).isEqualTo(2);
        assertThat(console.err()).contains("apt install maven");
    }

    @ParameterizedTest
    @CsvSource({"--simulate, many", "--simulate, -1", "--seed, 1.5"})
    void whatIsNoNumberOfWorldsOrSeedIsToldWithAnExample(String option, String value) {
        var console = new TestingConsole(home, Map.of());

        assertThat(console.execute("test", option + "=" + value)).isEqualTo(2);
        assertThat(console.err()).contains(option + " takes a number", value, "mezan test --simulate 1000");
    }

    private TestingConsole withMaven(String script) throws IOException {
        var executable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        var maven = Files.createFile(home.resolve("mvn"), executable);
        Files.writeString(maven, "#!/bin/sh\n" + script + "\n");
        return new TestingConsole(home, Map.of("mezan.home", home.toString(), "mezan.maven", maven.toString()));
    }

    private static String report(String cases) {
        return "mkdir -p a/target/surefire-reports; echo \"<testsuite>" + cases
                + "</testsuite>\" > a/target/surefire-reports/TEST-a.B.xml; ";
    }
}
