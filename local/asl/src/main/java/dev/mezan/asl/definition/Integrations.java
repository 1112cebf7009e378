package dev.mezan.asl.definition;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The optimized integrations, read from {@code integrations.properties}.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html">AWS: optimized
 *     integrations</a>
 */
final class Integrations {
    private static final Map<String, Integration> ALL = read();

    private Integrations() {}

    /** The integration of a service's action, such as {@code sqs} and {@code sendMessage}. */
    static Optional<Integration> find(String service, String action) {
        return Optional.ofNullable(ALL.get(service + "." + action));
    }

    private static Map<String, Integration> read() {
        Properties lines = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Integrations.class.getResourceAsStream("integrations.properties")),
                StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lines.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> integration(lines.getProperty(name))));
    }

    private static Integration integration(String line) {
        int semicolon = line.indexOf(';');
        return new Integration(Set.copyOf(words(line.substring(0, semicolon))), words(line.substring(semicolon + 1)));
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split(" +"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
