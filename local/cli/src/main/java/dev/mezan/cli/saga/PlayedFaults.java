package dev.mezan.cli.saga;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import dev.mezan.core.workflow.TaskDefinition;
import dev.mezan.core.workflow.Workflow;
import dev.mezan.runtime.fault.Fault;
import dev.mezan.runtime.fault.FaultKind;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The failures of a run, as the local suite takes them.
 *
 * @param faults those of tasks that were named
 * @param seed what others are drawn with
 */
public record PlayedFaults(List<Fault> faults, OptionalLong seed) {
    private static final Pattern SHAPE = Pattern.compile("([^:]+)(?::([^:]+))?(?::([1-9][0-9]{0,2}))?");

    /** What is said of a task that fails and of which nobody knows more. */
    private static final String PLAYED = "this is only played, with --fail";

    /** The guide's sentences. */
    private static final Map<String, String> SENTENCES = Map.of(
            "validate", "Order validation failed: ",
            "check", "Insufficient inventory for: ",
            "reserve", "Insufficient inventory for: ",
            "pay", "Payment failed: ");

    public PlayedFaults {
        faults = List.copyOf(faults);
    }

    /**
     * The failures that somebody asked for.
     *
     * @throws MezanException with the codes {@code wrong-failure}, {@code unknown-step} and {@code unknown-kind}
     */
    public static PlayedFaults of(FaultOptions options, Workflow workflow) {
        return new PlayedFaults(
                options.failures().stream().map(text -> fault(text, workflow)).toList(), options.seed());
    }

    /** The document that the suite takes. */
    public JsonNode document(String run) {
        var document = Json.object().put("run", run);
        document.set("faults", Json.from(faults));
        seed.ifPresent(number -> document.put("seed", number));
        return document;
    }

    private static Fault fault(String text, Workflow workflow) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new MezanException(Problem.of("wrong-failure", "A failure is written STEP[:KIND[:TIMES]]")
                    .at("--fail")
                    .got(text)
                    .advise("Write for example --fail pay, --fail ship:timeout or --fail ship:transient:2."));
        }
        var task = step(parts.group(1), workflow);
        var word = parts.group(2) == null ? FaultKind.DECLINED.word() : parts.group(2);
        var kind = FaultKind.find(word).orElseThrow(() -> unknownKind(word));
        var times = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return new Fault(task, kind, SENTENCES.getOrDefault(task, "") + PLAYED, times);
    }

    private static String step(String name, Workflow workflow) {
        var steps = workflow.tasks().stream().map(TaskDefinition::id).toList();
        if (!steps.contains(name)) {
            throw new MezanException(Problem.of("unknown-step", "The workflow " + workflow.name() + " has no such step")
                    .at("--fail")
                    .got(name)
                    .advise(Suggestion.sentence(name, steps)));
        }
        return name;
    }

    private static MezanException unknownKind(String word) {
        var kinds = Stream.of(FaultKind.values()).map(FaultKind::word).toList();
        return new MezanException(Problem.of("unknown-kind", "There is no such kind of failure")
                .at("--fail")
                .got(word)
                .advise(Suggestion.sentence(word, kinds)));
    }
}
