package dev.mezan.asl;

import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One folder below {@code conformance}: about.json (the rules it shows, in one sentence, and where they are written),
 * definition.json, input.json, mocks.json, expected.json and perhaps history.json, one event a line.
 */
record ConformanceCase(Path folder) {
    static final Path CASES = Path.of("src/test/resources/conformance");

    /** All of them, by name. */
    static List<ConformanceCase> all() {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(ConformanceCase::new)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** What it shows; a definition that is refused or warned of says so by its name, and where, in what is expected. */
    Map<?, ?> about() {
        if (name().matches("(invalid|warning)-.*") && !has("about.json")) {
            return Map.of(
                    "rules", List.of("definition.refused"),
                    "shows", name().substring(name().indexOf('-') + 1).replace('-', ' '),
                    "source",
                            "https://docs.aws.amazon.com/step-functions/latest/apireference/"
                                    + "API_ValidateStateMachineDefinition.html");
        }
        return object("about.json");
    }

    /** A file of it, as an object; an empty one when the file is not there. */
    Map<?, ?> object(String file) {
        try {
            return (Map<?, ?>) Objects.requireNonNull(Json.read(text(file, "{}")));
        } catch (InvalidJson broken) {
            throw new IllegalStateException(folder + "/" + file + " is no JSON", broken);
        }
    }

    /** The rules that it shows, by their ids. */
    List<String> rules() {
        return about().get("rules") instanceof List<?> rules
                ? rules.stream().map(String::valueOf).toList()
                : List.of();
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    String text(String file, String otherwise) {
        try {
            return has(file) ? Files.readString(folder.resolve(file)) : otherwise;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A history as history.json has it: a JSON array with one event a line, without the times. */
    static String lines(List<HistoryEvent> events) {
        return events.stream()
                .map(event -> Json.write(fields(event)))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static Map<String, @Nullable Object> fields(HistoryEvent event) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", event.id());
        fields.put("previousEventId", event.previousEventId());
        fields.put("type", event.type());
        if (!event.details().member().isEmpty()) {
            fields.put(event.details().member(), event.details().fields());
        }
        return fields;
    }
}
