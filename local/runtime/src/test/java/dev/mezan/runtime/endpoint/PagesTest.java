package dev.mezan.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final Pages pages = new Pages();

    @Test
    void aNameInBracesStandsForOneSegmentAndIsDecoded() {
        pages.add("runs/{run}/activity", (_, values) -> text(values.toString()));

        assertThat(get("/_mezan/runs/run%201/activity")).contains("{run=run 1}");
        assertThat(get("/_mezan/runs/run-1")).isEmpty();
        assertThat(get("/_mezan/runs/a/b/activity")).isEmpty();
    }

    private Optional<String> get(String path) {
        return pages.answer(new AwsRequest("GET", path, "", Map.of(), new byte[0]))
                .map(answer -> new String(answer.body(), StandardCharsets.UTF_8));
    }

    private static AwsResponse text(String text) {
        return Pages.json(200, text.getBytes(StandardCharsets.UTF_8));
    }
}
