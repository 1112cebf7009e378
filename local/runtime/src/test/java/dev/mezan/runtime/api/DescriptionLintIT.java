package dev.mezan.runtime.api;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescriptionLintIT {
    private static final Path DESCRIPTION =
            Path.of("../../docs/openapi.yaml").toAbsolutePath().normalize();

    @Test
    void theDescriptionKeepsEveryRule() throws Exception {
        Tool.ofNode()
                .run(
                        Map.of(),
                        "node_modules/.bin/spectral",
                        "lint",
                        "--ruleset",
                        Tool.file("spectral.yaml"),
                        "--fail-severity=warn",
                        DESCRIPTION.toString());
    }
}
