package dev.mezan.cli.run;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report that a result may carry: a table for the screen, and files.
 *
 * @param title what it reports on
 * @param summary one line
 * @param columns the table's titles
 * @param rows the table's cells
 * @param files the files, by name and content
 */
record FinalReport(
        String title, String summary, List<String> columns, List<List<String>> rows, List<ReportFile> files) {
    FinalReport {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        files = List.copyOf(files);
    }

    /** The report of a result; without columns and files if it carries none. */
    static FinalReport of(JsonNode result) {
        var report = result.path("report");
        return new FinalReport(
                report.path("title").asString(""),
                report.path("summary").asString(""),
                texts(report.path("columns")),
                StreamSupport.stream(report.path("rows").spliterator(), false)
                        .map(FinalReport::texts)
                        .toList(),
                StreamSupport.stream(report.path("files").spliterator(), false)
                        .map(file -> new ReportFile(
                                file.path("name").asString(""),
                                file.path("content").asString("")))
                        .toList());
    }

    /** Writes the files to a folder, which is made if need be; what can't be written is told, and the run is not lost. */
    Reports writeTo(Path folder) {
        var written = new ArrayList<Path>();
        var problems = new ArrayList<Problem>();
        for (var file : files) {
            // A name from a result is data: nothing of it may lead out of the folder.
            var path =
                    folder.resolve(file.name.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "_"));
            try {
                Files.createDirectories(folder);
                Files.writeString(path, file.content);
                written.add(path);
            } catch (IOException e) {
                problems.add(Problem.of("report-not-written", "The report can't be written there")
                        .at(path.toString())
                        .got(e)
                        .advise("Give another folder with --report DIR, or make room on the disk."));
            }
        }
        return new Reports(written, problems);
    }

    /** The result without the contents of the report's files, which are written elsewhere. */
    static JsonNode withoutFiles(JsonNode result) {
        if (!result.has("report")) {
            return result;
        }
        var copy = result.deepCopy();
        ((ObjectNode) copy.path("report")).remove("files");
        return copy;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(cell -> cell.isString() ? cell.asString() : Json.text(cell))
                .toList();
    }

    /**
     * A file of the report.
     *
     * @param name its name
     * @param content its text
     */
    record ReportFile(String name, String content) {}
}
