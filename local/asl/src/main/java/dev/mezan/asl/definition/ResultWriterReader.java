package dev.mezan.asl.definition;

import dev.mezan.asl.map.WriterSettings;
import dev.mezan.asl.map.WriterSettings.OutputType;
import dev.mezan.asl.map.WriterSettings.Transformation;
import dev.mezan.asl.query.Template;
import java.util.Map;
import java.util.Optional;

/** Reads {@code ResultWriter}: a Resource with its arguments, a WriterConfig, or all of them. */
final class ResultWriterReader {
    private static final String PUT = "arn:aws:states:::s3:putObject";

    private ResultWriterReader() {}

    static WriterSettings read(Fields writer) {
        Optional<Fields> config = writer.object("WriterConfig");
        Optional<Template> destination = destination(writer);
        if (config.isEmpty() && destination.isEmpty() && !writer.has("Resource")) {
            writer.error("", "a ResultWriter needs a WriterConfig, or a Resource and its arguments, or all of them");
        }
        Transformation otherwise = destination.isPresent() ? Transformation.NONE : Transformation.COMPACT;
        WriterSettings settings = new WriterSettings(
                destination,
                config.flatMap(fields -> word(Transformation.class, fields, "Transformation"))
                        .orElse(otherwise),
                config.flatMap(fields -> word(OutputType.class, fields, "OutputType"))
                        .orElse(OutputType.JSON));
        config.ifPresent(Fields::finish);
        writer.finish();
        return settings;
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, Fields fields, String name) {
        return fields.string(name).flatMap(word -> Words.of(type, word, fields, name));
    }

    private static Optional<Template> destination(Fields writer) {
        String field = writer.language().isForeign("Arguments") ? "Parameters" : "Arguments";
        writer.string("Resource")
                .filter(name -> !name.equals(PUT))
                .ifPresent(name -> writer.error("Resource", "must be " + PUT + " but is '" + name + "'"));
        if (writer.has("Resource") != writer.has(field)) {
            writer.error("", "'Resource' and '" + field + "' need each other");
        }
        if (writer.value(field) instanceof Map<?, ?> members
                && !members.containsKey("Bucket")
                && !members.containsKey("Bucket.$")) {
            writer.error(field, "the field 'Bucket' is required");
        }
        return DistributionReader.arguments(writer);
    }
}
