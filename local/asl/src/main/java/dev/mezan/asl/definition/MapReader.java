package dev.mezan.asl.definition;

import dev.mezan.asl.query.Constant;
import dev.mezan.asl.query.Template;
import dev.mezan.asl.state.Flow;
import dev.mezan.asl.state.MapState;
import java.util.List;
import java.util.Optional;

/** Reads a Map, inline; {@code Iterator} and {@code Parameters} are the old names of ItemProcessor and ItemSelector. */
final class MapReader {
    private static final List<String> DISTRIBUTED_ONLY = List.of(
            "ItemReader",
            "ItemBatcher",
            "ResultWriter",
            "ToleratedFailureCount",
            "ToleratedFailurePercentage",
            "ToleratedFailureCountPath",
            "ToleratedFailurePercentagePath",
            "Label");

    private final FlowReader flows;
    private final Transitions transitions;

    MapReader(FlowReader flows, Transitions transitions) {
        this.flows = flows;
        this.transitions = transitions;
    }

    MapState read(String name, Fields fields) {
        for (String field : DISTRIBUTED_ONLY) {
            if (fields.has(field)) {
                fields.error(field, "'" + field + "' belongs to a distributed Map, which this engine does not run yet");
            }
        }
        var language = fields.language();
        Optional<Template> itemSelector = language.itemSelector(fields);
        // Parameters is the selector here, not the arguments; the flow must not see it twice.
        return new MapState(
                name,
                language.dataFlow(fields.without("Parameters")),
                language.items(fields),
                itemSelector,
                maxConcurrency(fields),
                processor(fields),
                new ErrorHandlingReader(transitions).read(fields),
                transitions.nextOrEnd(fields));
    }

    private static Optional<Template> maxConcurrency(Fields fields) {
        Optional<Template> limit = fields.language().dynamic(fields, "MaxConcurrency");
        if (limit.isPresent() && limit.get() instanceof Constant && fields.has("MaxConcurrency")) {
            fields.whole("MaxConcurrency", 0, Integer.MAX_VALUE);
        }
        return limit;
    }

    private Flow processor(Fields fields) {
        String field = fields.has("ItemProcessor") || !fields.has("Iterator") ? "ItemProcessor" : "Iterator";
        Optional<Fields> processor = fields.required(field) ? fields.object(field) : Optional.empty();
        processor.ifPresent(MapReader::checkMode);
        Optional<Flow> flow = processor.map(flows::read);
        processor.ifPresent(Fields::finish);
        return flow.orElseGet(() -> new Flow(List.of(), 0));
    }

    private static void checkMode(Fields processor) {
        processor.object("ProcessorConfig").ifPresent(config -> {
            String mode = config.string("Mode").orElse("INLINE");
            if (mode.equals("DISTRIBUTED")) {
                config.error("Mode", "DISTRIBUTED is not run by this engine yet: use INLINE");
                config.has("ExecutionType");
            } else if (!mode.equals("INLINE")) {
                config.error("Mode", "must be INLINE or DISTRIBUTED but is '" + mode + "'");
            }
            config.finish();
        });
    }
}
