package dev.mezan.cli.inbox;

import dev.mezan.cli.Surroundings;
import dev.mezan.cli.input.InputReader;
import dev.mezan.cli.input.RunInput;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Where an answer comes from: a file, fields on the command line, or questions at a terminal. */
final class AnswerReader {
    @Option(names = "--input", paramLabel = "FILE", description = "A JSON document with the answer.")
    private @Nullable String file;

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            arity = "1..*",
            description =
                    "Fields of the answer; a field with dots is within another. Without --input and --set they are"
                            + " asked for at a terminal.")
    private List<String> fields = new ArrayList<>();

    /** The answer to an item, as it was given. */
    JsonNode answer(InboxItem item, Surroundings surroundings) {
        var given = new ArrayList<>(fields);
        var path = file;
        if (path != null) {
            given.add(path);
        }
        if (given.isEmpty()) {
            return asked(item, surroundings);
        }
        return switch (new InputReader(surroundings.directory()).read(given)) {
            case RunInput.Document(var value) -> value;
            case RunInput.Folder folder ->
                throw new MezanException(Problem.of("no-answer", "An answer is a file, not a folder")
                        .at("--input")
                        .got(folder.folder())
                        .advise("Give a JSON document."));
        };
    }

    private static JsonNode asked(InboxItem item, Surroundings surroundings) {
        if (!surroundings.screen().terminal()) {
            throw new MezanException(Problem.of("no-answer", "There is no answer, and no terminal to ask at")
                    .at(item.id().toString())
                    .advise("Give it with --input FILE or --set field=value; 'mezan inbox show " + item.id()
                            + "' has the form."));
        }
        surroundings.screen().out().println(item.task().message());
        return new FormPrompt(surroundings).fill(item.task().form());
    }
}
