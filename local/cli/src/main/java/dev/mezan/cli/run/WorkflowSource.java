package dev.mezan.cli.run;

import dev.mezan.aws.ControlTable;
import dev.mezan.aws.Publisher;
import dev.mezan.aws.WorkflowLibrary;
import dev.mezan.catalog.Names;
import dev.mezan.cli.suite.Suite;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.workflow.Workflow;
import dev.mezan.core.workflow.WorkflowReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Finds the workflow that somebody means: one of the suite, or a document of their own. */
final class WorkflowSource {
    private final Suite suite;
    private final Path directory;
    private final ControlTable registry;

    WorkflowSource(Suite suite, Path directory, InstantSource clock) {
        this.suite = suite;
        this.directory = directory;
        this.registry = new ControlTable(suite.clients().dynamoDb(), Names.CONTROL, clock);
    }

    /**
     * The workflow of a name, or that of a file, which is published to the suite.
     *
     * @throws MezanException with every problem of the document, or if there is no such workflow
     */
    Workflow find(String nameOrFile) {
        return isFile(nameOrFile) ? published(directory.resolve(nameOrFile)) : named(nameOrFile);
    }

    private boolean isFile(String nameOrFile) {
        return nameOrFile.endsWith(".json") || nameOrFile.contains("/") || nameOrFile.contains("\\");
    }

    private Workflow named(String name) {
        return new WorkflowLibrary(registry).find(name, Optional.empty()).workflow();
    }

    private Workflow published(Path file) {
        var text = text(file);
        var workflow = new WorkflowReader(registry.agents()).read(text, file.toString());
        new Publisher(suite.clients().dynamoDb(), Names.CONTROL).workflow(workflow, text);
        return workflow;
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > WorkflowReader.LARGEST) {
                throw new MezanException(Problem.of("too-large", "A workflow's document is at most 1 MB")
                        .at(file.toString())
                        .got(Files.size(file) + " bytes")
                        .advise("Give the data as the run's input: --input FILE."));
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw unreadable(file, "The workflow's document is no UTF-8 text", e);
        } catch (IOException e) {
            var what = Files.exists(file) ? "The workflow's document can't be read" : "There is no such file";
            throw unreadable(file, what, e);
        }
    }

    private static MezanException unreadable(Path file, String what, IOException e) {
        return new MezanException(
                Problem.of("unreadable-workflow", what)
                        .at(file.toString())
                        .advise("Give the path of a JSON document, or the name of a workflow: 'mezan workflows list'."),
                e);
    }
}
