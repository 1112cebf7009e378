package dev.mezan.asl.query.jsonpath;

import dev.mezan.asl.definition.Fields;
import dev.mezan.asl.json.Json;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.EvaluationFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where in the raw input the result goes: in its place (the default), nowhere (null), or at a reference path. */
sealed interface ResultPath {
    @Nullable
    Object combine(@Nullable Object rawInput, @Nullable Object result) throws EvaluationFailure;

    static ResultPath read(Fields fields) {
        if (!fields.has("ResultPath")) {
            return new Replace();
        }
        if (fields.value("ResultPath") == null) {
            return new Discard();
        }
        String source = fields.string("ResultPath").orElse("$");
        Optional<ReferencePath> path = source.startsWith("$$") ? Optional.empty() : ReferencePath.parse(source);
        if (path.isEmpty()) {
            fields.error(
                    "ResultPath",
                    "Value is not a Reference Path: "
                            + (source.startsWith("$")
                                    ? "it can only have names and indexes, and not begin in the context object"
                                    : "Reference path didn't start with '$'"));
            return new Replace();
        }
        return path.get().steps().isEmpty() ? new Replace() : new Put(source, path.get());
    }

    record Replace() implements ResultPath {
        @Override
        public @Nullable Object combine(@Nullable Object rawInput, @Nullable Object result) {
            return result;
        }
    }

    record Discard() implements ResultPath {
        @Override
        public @Nullable Object combine(@Nullable Object rawInput, @Nullable Object result) {
            return rawInput;
        }
    }

    record Put(String source, ReferencePath path) implements ResultPath {
        @Override
        public @Nullable Object combine(@Nullable Object rawInput, @Nullable Object result) throws EvaluationFailure {
            Optional<Object> combined = path.put(rawInput, NullValue.wrap(result));
            if (combined.isEmpty()) {
                throw new EvaluationFailure(
                        ErrorNames.RESULT_PATH_MATCH_FAILURE,
                        "Unable to apply ReferencePath " + source + " to input " + Json.write(rawInput));
            }
            return NullValue.unwrap(combined.get());
        }
    }
}
