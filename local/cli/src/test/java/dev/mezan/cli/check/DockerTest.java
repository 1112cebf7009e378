package dev.mezan.cli.check;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.core.problem.MezanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutTheCommandOneIsToldWhatToDo() {
        assertThatThrownBy(() -> new Docker(folder.resolve("none").toString()).require())
                .isInstanceOf(MezanException.class)
                .hasMessageContaining("no Docker answers")
                .hasMessageContaining("docker info");
    }

    @Test
    void aCommandWhoseEngineDoesNotAnswerIsNoDocker() throws IOException {
        var docker = script("exit 1");
        assertThatThrownBy(docker::require).isInstanceOf(MezanException.class);
    }

    @Test
    void anEngineThatAnswersIsEnough() throws IOException {
        var docker = script("test \"$1\" = info");
        assertThatCode(docker::require).doesNotThrowAnyException();
    }

    private Docker script(String line) throws IOException {
        var file = Files.writeString(folder.resolve("docker"), "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return new Docker(file.toString());
    }
}
