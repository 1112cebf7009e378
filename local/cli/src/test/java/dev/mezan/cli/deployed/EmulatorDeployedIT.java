package dev.mezan.cli.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmulatorDeployedIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void anEmulatorAnswersAndLeavesNoProcessBehind() throws IOException, InterruptedException {
        var emulator = Emulator.start(folder, Map.of());
        try (emulator) {
            assertThat(emulator.process().isAlive()).isTrue();
        }
        assertThat(emulator.process().isAlive()).isFalse();
        assertThat(emulator.functions()).isEmpty();
    }
}
