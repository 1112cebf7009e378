package dev.mezan.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The rules of the language are listed in conformance-rules.json, and docs/asl-conformance.md tells which cases show
 * each; with {@code -Dconformance.update=true} that page is written anew.
 */
class ConformanceIndexTest {
    private static final Path RULES = Path.of("src/test/resources/conformance-rules.json");
    private static final Path PAGE = Path.of("../../docs/asl-conformance.md");

    /** A rule: its id, its sentence, and where it is written. */
    private record Rule(String group, String id, String sentence, String source) {}

    private static List<Rule> rules() throws IOException, InvalidJson {
        List<?> groups = (List<?>) Objects.requireNonNull(Json.read(Files.readString(RULES)));
        return groups.stream()
                .map(group -> (Map<?, ?>) group)
                .flatMap(group -> ((List<?>) Objects.requireNonNull(group.get("rules")))
                        .stream().map(rule -> rule(String.valueOf(group.get("group")), (Map<?, ?>) rule)))
                .toList();
    }

    private static Rule rule(String group, Map<?, ?> rule) {
        return new Rule(
                group,
                String.valueOf(rule.get("id")),
                String.valueOf(rule.get("rule")),
                String.valueOf(rule.get("source")));
    }

    @Test
    void everyCaseSaysWhatItShowsAndWhereThatIsWritten() throws Exception {
        List<String> known = rules().stream().map(Rule::id).toList();
        assertThat(ConformanceCase.all()).allSatisfy(example -> {
            assertThat(example.about().get("shows")).as(example.name()).isInstanceOf(String.class);
            assertThat(String.valueOf(example.about().get("source"))).startsWith("https://");
            assertThat(example.rules()).isNotEmpty().isSubsetOf(known);
        });
    }

    @Test
    void everyRuleOfTheLanguageIsShownByACase() throws Exception {
        List<String> shown = ConformanceCase.all().stream()
                .flatMap(example -> example.rules().stream())
                .toList();
        assertThat(shown).containsAll(rules().stream().map(Rule::id).toList());
    }

    @Test
    void noRuleIsListedTwice() throws Exception {
        assertThat(rules().stream().map(Rule::id)).doesNotHaveDuplicates();
    }

    @Test
    void thePageTellsEveryRuleWithItsCases() throws Exception {
        String page = page(rules());
        if (Boolean.getBoolean("conformance.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page(List<Rule> rules) {
        StringBuilder page = new StringBuilder("""
                # The language, rule by rule

                Which case of `local/asl/src/test/resources/conformance` shows which rule of the Amazon States Language. \
                A case is a folder: what it shows and where that is written (`about.json`), a definition, an input, \
                perhaps mocks of its tasks, what is expected, and perhaps the whole history. This page is written by \
                `mvn test -pl local/asl -Dtest=Conformance* -Dconformance.update=true` and checked by every build.
                """);
        Map<String, List<String>> cases = casesByRule();
        String group = "";
        for (Rule rule : rules) {
            if (!rule.group().equals(group)) {
                group = rule.group();
                page.append("\n## ").append(group).append("\n\n| rule | cases |\n|---|---|\n");
            }
            page.append("| [")
                    .append(rule.sentence())
                    .append("](")
                    .append(rule.source())
                    .append(") | ");
            page.append(String.join("<br>", cases.getOrDefault(rule.id(), List.of())))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static Map<String, List<String>> casesByRule() {
        Map<String, List<String>> cases = new HashMap<>();
        for (ConformanceCase example : ConformanceCase.all()) {
            String told = "[" + example.name() + "](../local/asl/src/test/resources/conformance/" + example.name()
                    + "): " + example.about().get("shows");
            example.rules()
                    .forEach(rule -> cases.computeIfAbsent(rule, none -> new ArrayList<>())
                            .add(told));
        }
        return cases;
    }
}
