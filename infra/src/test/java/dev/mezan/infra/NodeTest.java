package dev.mezan.infra;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.mezan.core.problem.MezanException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeTest {
    @Test
    void aMachineWithoutNodeIsTold(@TempDir Path folder) {
        assertThatExceptionOfType(MezanException.class)
                .isThrownBy(() -> Node.check(Map.of("PATH", folder.toString())))
                .withMessageContaining("The AWS CDK needs Node.js, and there is none on the PATH")
                .withMessageContaining("Install Node.js");
    }

    @Test
    void oneThatHasItIsNot() {
        assertThatNoException().isThrownBy(() -> Node.check(System.getenv()));
    }
}
