package dev.mezan.agents.review;

import static com.dashjoin.jsonata.Jsonata.jsonata;

import dev.mezan.agent.Agent;
import dev.mezan.agent.schema.AgentJson;
import dev.mezan.agent.testing.AgentTest;
import dev.mezan.agent.testing.MemoryPayloads;
import dev.mezan.core.payload.ClaimCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Runs the shipped workflow document over a folder in memory: its own expressions, the real agents, no suite. */
final class ReviewFlow {
    private static final Map<String, Agent<?, ?>> AGENTS = Map.of(
            "document-surveyor", new DocumentSurveyor(),
            "document-reviewer", new DocumentReviewer(),
            "link-checker", new LinkChecker(),
            "duplicate-finder", new DuplicateFinder(),
            "term-checker", new TermChecker(),
            "report-writer", new ReportWriter());

    private final MemoryPayloads objects = new MemoryPayloads();
    private final Map<String, @Nullable Object> results = new HashMap<>();
    private final Set<String> failing;
    private final Map<String, Long> millis = new TreeMap<>();

    /** A review in which some tasks fail; as in a run, their results are null then. */
    ReviewFlow(String... failing) {
        this.failing = Set.of(failing);
    }

    /** The review of files by their paths. */
    ReportWriter.Written review(String name, Map<String, byte[]> files) throws IOException {
        var folder = upload(name, files);
        var document = AgentJson.MAPPER.readTree(Files.readAllBytes(Path.of("../../workflows/review-documents.json")));
        for (var task : document.path("tasks")) {
            var id = task.path("id").stringValue();
            results.put(id, failing.contains(id) ? null : run(task, folder));
        }
        var written = call(document.path("aggregate"), folder, Map.of());
        return AgentJson.MAPPER.convertValue(written, ReportWriter.Written.class);
    }

    /** How long each task took, a fan-out's together. */
    Map<String, Long> millis() {
        return millis;
    }

    /** The size of a task's result in JSON. */
    int bytes(String task) {
        return AgentJson.MAPPER.writeValueAsBytes(results.get(task)).length;
    }

    private Object run(JsonNode task, Object folder) {
        var started = System.nanoTime();
        try {
            if (!task.has("forEach")) {
                return call(task, folder, Map.of());
            }
            var all = new ArrayList<Object>();
            for (var item : (List<?>) evaluate(task.path("forEach").stringValue(), folder, Map.of())) {
                all.add(call(task, folder, Map.of("item", item)));
            }
            return all;
        } finally {
            millis.put(task.path("id").stringValue(), (System.nanoTime() - started) / 1_000_000);
        }
    }

    private Object call(JsonNode task, Object folder, Map<String, Object> variables) {
        var input = rendered(AgentJson.MAPPER.convertValue(task.path("input"), Object.class), folder, variables);
        var agent = Objects.requireNonNull(AGENTS.get(task.path("agent").stringValue()));
        var test = AgentTest.of(agent, objects).inlineLimit(Integer.MAX_VALUE);
        var response = test.invoke(AgentJson.MAPPER.valueToTree(input));
        return AgentJson.MAPPER.convertValue(response.get("result"), Object.class);
    }

    private Object rendered(Object template, Object folder, Map<String, Object> variables) {
        return switch (template) {
            case Map<?, ?> map -> {
                var copy = new HashMap<String, Object>();
                map.forEach((key, value) -> copy.put((String) key, rendered(value, folder, variables)));
                yield copy;
            }
            case String text when text.startsWith("{%") -> evaluate(text, folder, variables);
            default -> template;
        };
    }

    private Object evaluate(String template, Object folder, Map<String, Object> variables) {
        var expression = jsonata(template.substring(2, template.length() - 2));
        var frame = expression.createFrame();
        frame.bind("input", Map.of("folder", folder));
        frame.bind("tasks", results);
        variables.forEach(frame::bind);
        var value = expression.evaluate(null, frame);
        if (value == null) {
            throw new IllegalStateException("Nothing comes of " + template);
        }
        return value;
    }

    private Object upload(String name, Map<String, byte[]> files) {
        var listed = new ArrayList<DocumentSurveyor.Listed>();
        new TreeMap<>(files).forEach((path, bytes) -> {
            var claim = objects.put("inputs/" + path, bytes);
            listed.add(new DocumentSurveyor.Listed(path, bytes.length, Optional.of(claim), Optional.empty()));
        });
        ClaimCheck manifest = objects.put("inputs/manifest.json", AgentJson.MAPPER.writeValueAsBytes(listed));
        var total = files.values().stream().mapToLong(bytes -> bytes.length).sum();
        return AgentJson.MAPPER.convertValue(new FolderRef(name, files.size(), total, manifest), Object.class);
    }

    /** Files of a test, by path. */
    static Map<String, byte[]> folder(String... pathsAndContents) {
        var files = new TreeMap<String, byte[]>();
        for (var index = 0; index < pathsAndContents.length; index += 2) {
            files.put(pathsAndContents[index], pathsAndContents[index + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
