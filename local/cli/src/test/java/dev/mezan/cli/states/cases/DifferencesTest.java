package dev.mezan.cli.states.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.core.problem.MezanException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    @Test
    void everyPlaceThatDiffersIsALine() {
        var expected = Map.of("a", 1, "b", List.of(1, 2), "c", Map.of("d", "x"));
        var actual = Map.of("a", 1.0, "b", List.of(1, 3, 4), "c", Map.of("e", true));

        assertThat(Differences.between(expected, actual))
                .containsExactlyInAnyOrder(
                        "/b/1: expected 2 but was 3",
                        "/b: expected 2 items but there are 3",
                        "/c/d: expected \"x\" but it is missing",
                        "/c/e: not expected: true");
        assertThat(Differences.between(Collections.nCopies(50, 1), Collections.nCopies(50, 2)))
                .hasSize(21)
                .endsWith("and more");
    }

    @Test
    void aWrongDocumentSaysWhere() {
        wrong("{\"cases\": []}", "t.json at /cases", "at least one case");
        wrong("{\"cases\": [{\"name\": \"a\", \"expected\": {}}]}", "/cases/0/expected", "Did you mean 'expect'?");
        wrong(
                "{\"cases\": [{\"name\": \"a\", \"expect\": {\"status\": \"OK\"}}]}",
                "/cases/0/expect/status",
                "SUCCEEDED");
        wrong("{\"cases\": [{\"name\": \"a\", \"expect\": {\"visits\": {\"S\": -1}}}]}", "/visits/S", "a count");
        wrong(
                "{\"cases\": [{\"name\": \"a\", \"expect\": {}, \"mocks\": {\"S\": {\"retrun\": 1}}}]}",
                "/cases/0/mocks",
                "retrun");
        wrong("{\"cases\"", "t.json:1:", "no JSON");
        wrong("[]", "t.json", "an object is wanted");
    }

    private static void wrong(String document, String... parts) {
        assertThatThrownBy(() -> CaseDocument.read("t.json", document))
                .isInstanceOf(MezanException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }
}
