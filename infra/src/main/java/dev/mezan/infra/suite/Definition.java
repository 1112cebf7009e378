package dev.mezan.infra.suite;

import dev.mezan.catalog.Shipped;
import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import dev.mezan.infra.Arns;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A state machine's definition, from its file, with its placeholders filled in.
 *
 * @param spec the state machine
 * @param arns what its placeholders stand for
 */
record Definition(StateMachineSpec spec, Arns arns) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z]+)}");

    /** The file that is shipped, filled in. */
    String text() {
        return text(Shipped::stateMachine);
    }

    /**
     * A file, filled in and without the spaces between its lines.
     *
     * @throws MezanException with the code {@code unknown-placeholder}
     */
    String text(UnaryOperator<String> files) {
        var compact = Json.text(Json.parse(files.apply(spec.file()), "statemachines/" + spec.file()));
        return PLACEHOLDER.matcher(compact).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String placeholder) {
        var reference = spec.placeholders().get(placeholder);
        if (reference == null) {
            throw new MezanException(Problem.of(
                            "unknown-placeholder", "The state machine's file has a placeholder that nothing stands for")
                    .at("statemachines/" + spec.file())
                    .got("${" + placeholder + "}")
                    .advise(Suggestion.sentence(
                            placeholder,
                            spec.placeholders().keySet().stream().sorted().toList())));
        }
        return switch (reference) {
            case StateMachineSpec.Reference.Function(var name) -> arns.function(name);
            case StateMachineSpec.Reference.StateMachine(var name) -> arns.machine(name);
            case StateMachineSpec.Reference.Table(var name) -> name;
        };
    }
}
