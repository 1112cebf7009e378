package dev.mezan.asl.definition;

import dev.mezan.asl.map.Format;
import dev.mezan.asl.map.ReaderSettings;
import dev.mezan.asl.query.Constant;
import dev.mezan.asl.query.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code ItemReader}. */
final class ItemReaderReader {
    private static final String GET = "arn:aws:states:::s3:getObject";
    private static final String LIST = "arn:aws:states:::s3:listObjectsV2";
    private static final int MAX_ITEMS = 100_000_000;

    private ItemReaderReader() {}

    static ReaderSettings read(Fields reader) {
        Optional<String> resource = reader.requiredString("Resource");
        boolean list = resource.filter(LIST::equals).isPresent();
        resource.filter(name -> !name.equals(GET) && !name.equals(LIST))
                .ifPresent(
                        name -> reader.error("Resource", "must be " + GET + " or " + LIST + " but is '" + name + "'"));
        Optional<Fields> config = reader.object("ReaderConfig");
        Optional<Template> maxItems = config.flatMap(fields -> DistributionReader.whole(fields, "MaxItems", MAX_ITEMS));
        Format format = list ? listed(config) : object(reader, config);
        config.ifPresent(Fields::finish);
        ReaderSettings settings = new ReaderSettings(location(reader, list), format, maxItems);
        reader.finish();
        return settings;
    }

    private static Format listed(Optional<Fields> config) {
        String transformation =
                config.flatMap(fields -> fields.string("Transformation")).orElse("NONE");
        return switch (transformation) {
            case "NONE" -> {
                config.filter(fields -> fields.has("InputType"))
                        .ifPresent(fields -> fields.error(
                                "InputType",
                                "needs the Transformation LOAD_AND_FLATTEN, for only then objects are read"));
                yield new Format.Listing();
            }
            case "LOAD_AND_FLATTEN" ->
                new Format.Flattened(config.map(FormatReader::read).orElseGet(Format.Listing::new));
            default -> {
                config.ifPresent(fields -> fields.error(
                        "Transformation", "must be NONE or LOAD_AND_FLATTEN but is '" + transformation + "'"));
                yield new Format.Listing();
            }
        };
    }

    private static Format object(Fields reader, Optional<Fields> config) {
        if (config.isEmpty() && !reader.required("ReaderConfig")) {
            return new Format.JsonLines();
        }
        config.filter(fields -> fields.has("Transformation"))
                .ifPresent(fields -> fields.error("Transformation", "belongs to the Resource " + LIST));
        return config.map(FormatReader::read).orElseGet(Format.JsonLines::new);
    }

    private static Template location(Fields reader, boolean list) {
        String field = reader.language().isForeign("Arguments") ? "Parameters" : "Arguments";
        if (!reader.required(field)) {
            return new Constant(Map.of());
        }
        if (reader.value(field) instanceof Map<?, ?> members) {
            for (String name : list ? List.of("Bucket") : List.of("Bucket", "Key")) {
                if (!members.containsKey(name) && !members.containsKey(name + ".$")) {
                    reader.error(field, "the field '" + name + "' is required");
                }
            }
        }
        return DistributionReader.arguments(reader).orElseGet(() -> new Constant(Map.of()));
    }
}
