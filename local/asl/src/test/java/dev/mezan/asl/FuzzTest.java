package dev.mezan.asl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Damages good definitions at random: each is either accepted or told what is wrong, and never anything else. */
class FuzzTest {
    @Test
    void aDamagedDefinitionIsAcceptedOrDiagnosed() throws IOException {
        Random random = new Random(11);
        try (Stream<Path> cases = Files.list(Path.of("src/test/resources/conformance"))) {
            for (Path folder : cases.sorted().toList()) {
                String good = Files.readString(folder.resolve("definition.json"));
                for (int i = 0; i < 30; i++) {
                    parse(damaged(good, random));
                }
            }
        }
    }

    private static void parse(String definition) {
        try {
            assertThat(StateMachine.parse(definition)).isNotNull();
        } catch (InvalidDefinition invalid) {
            assertThat(invalid.diagnostics()).isNotEmpty();
        }
    }

    private static String damaged(String good, Random random) {
        List<String> tokens = List.of("null", "1", "true", "[]", "{}", "\"$\"", "\"\"", "\"{% ( %}\"", "\"$.a[?(\"");
        StringBuilder text = new StringBuilder(good);
        int at = good.indexOf(':', random.nextInt(good.length()));
        if (at < 0 || random.nextInt(3) == 0) {
            text.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(95)));
            return text.toString();
        }
        int end = at + 1;
        while (end < text.length() && ",\n}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.replace(at + 1, end, tokens.get(random.nextInt(tokens.size())))
                .toString();
    }
}
