package dev.mezan.cli.cost.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.catalog.SuiteCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTableTest {
    private final ScaleTable table = ScaleTable.of(SuiteCatalog.shipped());

    @Test
    void thePageOnScaleHasTheTableThatTheModelGives() throws IOException {
        var page = Files.readAllLines(Path.of("../../docs/scale.md"));
        assertThat(page).as(String.join("\n", table.markdown())).containsSequence(table.markdown());
    }

    @Test
    void thePageNamesTheSourceOfEachQuota() throws IOException {
        var page = Files.readString(Path.of("../../docs/scale.md"));
        assertThat(table.quotas())
                .allSatisfy(quota -> assertThat(page).contains(quota.source().toString()));
    }

    @Test
    void aNeedBeyondTheDefaultSaysHowManyTimes() {
        assertThat(table.rows())
                .contains(List.of(
                        "durable lane: Standard StartExecution",
                        "300",
                        "soft",
                        "0.8",
                        "83",
                        "833 (2.8×)",
                        "8,333 (27.8×)"));
    }
}
