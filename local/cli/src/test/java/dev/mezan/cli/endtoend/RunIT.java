package dev.mezan.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RunIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSmallestRunSucceedsAndJsonIsAllOfStandardOutput() {
        var ended = Mezan.run(folder, "run", "hello", "--input", "name=Ada", "--json");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        var json = JsonMapper.shared().readTree(ended.out());
        assertThat(json.path("status").asString()).isEqualTo("succeeded");
        assertThat(json.at("/tasks/total").asInt()).isEqualTo(1);
        assertThat(json.at("/tasks/succeeded").asInt()).isEqualTo(1);
        assertThat(json.at("/result/greeting").asString()).isEqualTo("Hello, Ada!");
        assertThat(json.path("duration_ms").asLong()).isPositive();
        assertThat(json.at("/cost/usd").asDouble()).isPositive();
        assertThat(json.path("stages").size()).isEqualTo(1);
        assertThat(json.path("errors").size()).isZero();
        assertThat(json.path("report").isNull()).isTrue();
        assertThat(json.path("run").asString()).startsWith("run-");
    }

    @Test
    void aFolderOfAwkwardNamesIsReviewedAndTheReportWritten() throws IOException {
        var documents = Files.createDirectories(folder.resolve("my docs 📚"));
        Files.writeString(documents.resolve("with space #1.md"), "# Title\n\nSee [that](missing.md).\n");
        Files.writeString(documents.resolve("naïve 🙂.md"), "# Other\n\nText.\n");
        Files.write(documents.resolve("latin1.md"), "# Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.createSymbolicLink(documents.resolve("loop"), documents);
        Files.createSymbolicLink(documents.resolve("nowhere"), Path.of("/does/not/exist"));

        var ended = Mezan.run(folder, "run", "review-documents", "--input", "my docs 📚");

        assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
        assertThat(ended.out()).contains("with space #1.md", "missing.md", "report: ");
        assertThat(folder.resolve("mezan-report/report.md")).content().contains("missing.md");
        assertThat(folder.resolve("mezan-report/report.html")).content().contains("<html", "naïve 🙂.md");
    }

    @Test
    void whatTheUserGotWrongIsToldWithoutAStackTrace() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("broken.json"), "{\n  \"name\": \"Ada\",\n  oops\n}");
        Files.writeString(folder.resolve("empty.json"), "");
        Files.write(folder.resolve("latin1.json"), "{\"name\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        try (var huge = new RandomAccessFile(folder.resolve("huge.json").toFile(), "rw")) {
            huge.setLength(300L * 1024 * 1024);
        }

        refused("Did you mean 'hello'", "run", "helo", "--input", "name=Ada");
        refused("no such file or folder", "run", "hello", "--input", "nothing-here");
        refused("The folder is empty", "run", "review-documents", "--input", "empty");
        refused("line 3, column", "run", "hello", "--input", "broken.json");
        refused("The document is empty", "run", "hello", "--input", "empty.json");
        refused("no UTF-8", "run", "hello", "--input", "latin1.json");
        refused("at most 6 MB", "run", "hello", "--input", "huge.json");
        refused("'name' is missing", "run", "hello");
        refused("Did you mean 'run'", "rnu", "hello");
        refused("no such file", "run", "mine.json");
    }

    @Test
    void aDocumentWithMistakesIsToldAllOfThemBeforeAnythingRuns() throws IOException {
        Files.writeString(folder.resolve("cycle.json"), """
                {"name": "cycle", "version": "1.0.0", "tasks": [
                  {"id": "a", "agent": "greter", "after": ["b"]},
                  {"id": "b", "agent": "greeter", "after": ["a"]}
                ]}""");

        var ended = Mezan.run(folder, "run", "./cycle.json");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("b → a → b", "Did you mean 'greeter'", "/tasks/0/agent");
    }

    @Test
    void whatIsKeptInAFolderIsThereForTheNextCommand() {
        var ran = Mezan.run(folder, "run", "hello", "--input", "name=Ada", "--data", "kept", "--json");
        var run = JsonMapper.shared().readTree(ran.out()).path("run").asString();

        var listed = Mezan.run(folder, "runs", "list", "--data", "kept");
        var shown = Mezan.run(folder, "runs", "show", run, "--data", "kept");

        assertThat(listed.out()).as(listed.err()).contains(run, "succeeded");
        assertThat(shown.exitCode()).as(shown.err()).isZero();
        assertThat(shown.out()).contains("Hello, Ada!");
    }

    private void refused(String why, String... arguments) {
        var ended = Mezan.run(folder, arguments);

        assertThat(ended.exitCode()).as(ended.out() + ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains("error: ", why).doesNotContain("\tat ");
    }
}
