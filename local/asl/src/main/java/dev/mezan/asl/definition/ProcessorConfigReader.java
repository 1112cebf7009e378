package dev.mezan.asl.definition;

import dev.mezan.asl.map.Distribution.ExecutionType;
import java.util.Optional;

/** Reads {@code ProcessorConfig}: INLINE, as it is by default, or DISTRIBUTED with the type of its children. */
final class ProcessorConfigReader {
    private ProcessorConfigReader() {}

    /** The type of the children; empty for an inline Map. */
    static Optional<ExecutionType> read(Fields processor) {
        return processor.object("ProcessorConfig").flatMap(config -> {
            String mode = config.string("Mode").orElse("INLINE");
            Optional<ExecutionType> type = switch (mode) {
                case "INLINE" -> inline(config);
                case "DISTRIBUTED" -> Optional.of(executionType(config));
                default -> {
                    config.error("Mode", "must be INLINE or DISTRIBUTED but is '" + mode + "'");
                    yield Optional.empty();
                }
            };
            config.finish();
            return type;
        });
    }

    private static Optional<ExecutionType> inline(Fields config) {
        if (config.has("ExecutionType")) {
            config.error("ExecutionType", "belongs to the Mode DISTRIBUTED; the iterations of an inline Map have none");
        }
        return Optional.empty();
    }

    private static ExecutionType executionType(Fields config) {
        return config.requiredString("ExecutionType")
                .flatMap(name -> Words.of(ExecutionType.class, name, config, "ExecutionType"))
                .orElse(ExecutionType.STANDARD);
    }
}
