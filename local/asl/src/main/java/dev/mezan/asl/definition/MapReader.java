package dev.mezan.asl.definition;

import dev.mezan.asl.map.Distribution;
import dev.mezan.asl.query.Constant;
import dev.mezan.asl.query.Template;
import dev.mezan.asl.state.Flow;
import dev.mezan.asl.state.MapState;
import java.util.List;
import java.util.Optional;

/** Reads a Map; {@code Iterator} and {@code Parameters} are the old names of ItemProcessor and ItemSelector. */
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
        var language = fields.language();
        Optional<Template> itemSelector = language.itemSelector(fields);
        Optional<Fields> processor = processor(fields);
        Optional<Distribution.ExecutionType> type = processor.flatMap(ProcessorConfigReader::read);
        if (type.isEmpty()) {
            refuseDistributed(fields);
        }
        return new MapState(
                name,
                language.dataFlow(fields.only(DataFields.MAP)),
                type.isPresent() ? distributedItems(fields) : language.items(fields),
                itemSelector,
                maxConcurrency(fields),
                flow(processor),
                new ErrorHandlingReader(transitions).read(fields),
                transitions.nextOrEnd(fields),
                type.map(executionType -> DistributionReader.read(executionType, fields)));
    }

    /** Only a distributed Map goes over the members of an object, too. */
    private static Template distributedItems(Fields fields) {
        var language = fields.language();
        return language.isForeign("Items")
                ? language.items(fields)
                : language.payload(fields, "Items").orElseGet(() -> language.items(fields));
    }

    private static void refuseDistributed(Fields fields) {
        for (String field : DISTRIBUTED_ONLY) {
            if (fields.has(field)) {
                fields.error(
                        field,
                        "'" + field + "' belongs to a distributed Map: set the Mode of the ItemProcessor's"
                                + " ProcessorConfig to DISTRIBUTED");
            }
        }
    }

    private static Optional<Template> maxConcurrency(Fields fields) {
        Optional<Template> limit = fields.language().dynamic(fields, "MaxConcurrency");
        if (limit.isPresent() && limit.get() instanceof Constant && fields.has("MaxConcurrency")) {
            fields.whole("MaxConcurrency", 0, Integer.MAX_VALUE);
        }
        return limit;
    }

    private static Optional<Fields> processor(Fields fields) {
        String field = fields.has("ItemProcessor") || !fields.has("Iterator") ? "ItemProcessor" : "Iterator";
        return fields.required(field) ? fields.object(field) : Optional.empty();
    }

    private Flow flow(Optional<Fields> processor) {
        Optional<Flow> flow = processor.map(flows::read);
        processor.ifPresent(Fields::finish);
        return flow.orElseGet(() -> new Flow(List.of(), 0));
    }
}
