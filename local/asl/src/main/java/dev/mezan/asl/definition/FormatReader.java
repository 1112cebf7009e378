package dev.mezan.asl.definition;

import dev.mezan.asl.map.Format;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads from a {@code ReaderConfig} what the items are written as. */
final class FormatReader {
    private enum Delimiter {
        COMMA(','),
        PIPE('|'),
        SEMICOLON(';'),
        SPACE(' '),
        TAB('\t');

        private final char character;

        Delimiter(char character) {
            this.character = character;
        }
    }

    private enum HeaderLocation {
        FIRST_ROW,
        GIVEN
    }

    private enum ManifestType {
        S3_INVENTORY,
        ATHENA_DATA
    }

    private FormatReader() {}

    static Format read(Fields config) {
        String type = config.requiredString("InputType").orElse("JSONL");
        Optional<ManifestType> manifest = config.string("ManifestType")
                .flatMap(name -> Words.of(ManifestType.class, name, config, "ManifestType"));
        if (type.equals("MANIFEST")) {
            manifest.filter(ManifestType.ATHENA_DATA::equals)
                    .ifPresent(athena -> config.error(
                            "InputType", "must say what the files of the ATHENA_DATA manifest hold: CSV or JSONL"));
            return new Format.Inventory();
        }
        if (manifest.filter(ManifestType.S3_INVENTORY::equals).isPresent()) {
            config.error("InputType", "must be MANIFEST when ManifestType is S3_INVENTORY but is '" + type + "'");
        }
        Format files = files(config, type);
        return manifest.filter(ManifestType.ATHENA_DATA::equals).isPresent() ? new Format.AthenaManifest(files) : files;
    }

    private static Format files(Fields config, String type) {
        return switch (type) {
            case "CSV" -> csv(config);
            case "JSON" -> new Format.Json(pointer(config));
            case "JSONL" -> new Format.JsonLines();
            case "PARQUET" -> {
                config.error("InputType", "PARQUET is not read by this engine: use CSV, JSON, JSONL or MANIFEST");
                yield new Format.JsonLines();
            }
            default -> {
                config.error("InputType", "must be one of CSV, JSON, JSONL, PARQUET, MANIFEST but is '" + type + "'");
                yield new Format.JsonLines();
            }
        };
    }

    private static Format csv(Fields config) {
        Optional<HeaderLocation> location = config.requiredString("CSVHeaderLocation")
                .flatMap(name -> Words.of(HeaderLocation.class, name, config, "CSVHeaderLocation"));
        boolean given = location.filter(HeaderLocation.GIVEN::equals).isPresent();
        if (given) {
            config.required("CSVHeaders");
        } else if (config.has("CSVHeaders")) {
            config.error("CSVHeaders", "needs the CSVHeaderLocation GIVEN");
        }
        Optional<List<String>> headers =
                config.has("CSVHeaders") ? Optional.of(List.copyOf(config.strings("CSVHeaders"))) : Optional.empty();
        Delimiter delimiter = config.string("CSVDelimiter")
                .flatMap(name -> Words.of(Delimiter.class, name, config, "CSVDelimiter"))
                .orElse(Delimiter.COMMA);
        return new Format.Csv(headers, delimiter.character);
    }

    private static List<String> pointer(Fields config) {
        String pointer = config.string("ItemsPointer").orElse("");
        if (pointer.isEmpty()) {
            return List.of();
        }
        if (!pointer.startsWith("/")) {
            config.error("ItemsPointer", "must be a JSON pointer such as /orders/items but is '" + pointer + "'");
        }
        return Stream.of(pointer.substring(1).split("/", -1))
                .map(part -> part.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
