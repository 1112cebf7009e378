package dev.mezan.asl.definition;

import dev.mezan.asl.Diagnostic.Code;
import dev.mezan.asl.map.Distribution;
import dev.mezan.asl.map.Distribution.Batching;
import dev.mezan.asl.map.Distribution.ExecutionType;
import dev.mezan.asl.map.WriterSettings;
import dev.mezan.asl.query.Constant;
import dev.mezan.asl.query.Template;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what only a distributed Map has. */
final class DistributionReader {
    private static final int MAX_LABEL = 40;
    private static final int MAX_BATCH_BYTES = 256 * 1024;
    private static final Pattern LABEL = Pattern.compile("[^\\s\\p{Cntrl}?*<>{}\\[\\]\"#%\\\\^|~`$&,;:/]+");

    private DistributionReader() {}

    static Distribution read(ExecutionType type, Fields map) {
        for (String items : new String[] {"ItemsPath", "Items"}) {
            if (map.has("ItemReader") && map.has(items)) {
                map.error(items, "cannot stand beside 'ItemReader': the items come from one of the two");
            }
        }
        return new Distribution(
                type,
                label(map),
                map.object("ItemReader").map(ItemReaderReader::read),
                map.object("ItemBatcher").map(DistributionReader::batching),
                limit(map, "ToleratedFailureCount", Integer.MAX_VALUE),
                limit(map, "ToleratedFailurePercentage", 100),
                map.object("ResultWriter").map(ResultWriterReader::read).orElse(WriterSettings.NONE));
    }

    private static Optional<String> label(Fields map) {
        Optional<String> label = map.string("Label");
        if (label.isPresent()
                && (label.get().length() > MAX_LABEL
                        || !LABEL.matcher(label.get()).matches())) {
            map.report(
                    Code.INVALID_LABEL_NAME,
                    "Label",
                    "must have 1 to " + MAX_LABEL + " characters, without spaces and without any of ? * < > { } [ ] \""
                            + " # % \\ ^ | ~ ` $ & , ; : / but is '" + label.get() + "'");
        }
        return label;
    }

    /** A number from 0 that is given or computed. */
    private static Optional<Template> limit(Fields map, String name, int most) {
        Optional<Template> limit = map.language().dynamic(map, name);
        if (limit.isPresent() && limit.get() instanceof Constant && map.has(name)) {
            map.number(name)
                    .filter(number -> number.doubleValue() < 0 || number.doubleValue() > most)
                    .ifPresent(number -> map.error(name, "must be a number from 0 to " + most + " but is " + number));
        }
        return limit;
    }

    private static Batching batching(Fields batcher) {
        Batching batching = new Batching(
                whole(batcher, "MaxItemsPerBatch", Integer.MAX_VALUE),
                whole(batcher, "MaxInputBytesPerBatch", MAX_BATCH_BYTES),
                batcher.language().payload(batcher, "BatchInput"));
        if (batching.maxItems().isEmpty() && batching.maxBytes().isEmpty()) {
            batcher.error("", "an ItemBatcher needs MaxItemsPerBatch, MaxInputBytesPerBatch or both");
        }
        batcher.finish();
        return batching;
    }

    /** A whole number from 1 that is given or computed. */
    static Optional<Template> whole(Fields fields, String name, int most) {
        Optional<Template> whole = fields.language().dynamic(fields, name);
        if (whole.isPresent() && whole.get() instanceof Constant && fields.has(name)) {
            fields.whole(name, 1, most);
        }
        return whole;
    }

    /** {@code Parameters} or {@code Arguments}, whichever the language has. */
    static Optional<Template> arguments(Fields fields) {
        String name = fields.language().isForeign("Arguments") ? "Parameters" : "Arguments";
        return fields.language().payload(fields, name);
    }
}
