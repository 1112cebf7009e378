package dev.mezan.asl.query.jsonpath;

import dev.mezan.asl.definition.Fields;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code InputPath} or {@code OutputPath}: all of it, nothing of it (null), or what a path finds. */
sealed interface Selection {
    @Nullable
    Object select(Evaluation evaluation, @Nullable Object from) throws EvaluationFailure;

    static Selection read(Fields fields, String name) {
        if (!fields.has(name)) {
            return new Everything();
        }
        if (fields.value(name) == null) {
            return new Nothing();
        }
        String source = fields.string(name).orElse("$");
        if (source.equals("$")) {
            return new Everything();
        }
        return new Part(PayloadTemplates.path(fields, name, source));
    }

    record Everything() implements Selection {
        @Override
        public @Nullable Object select(Evaluation evaluation, @Nullable Object from) {
            return from;
        }
    }

    record Nothing() implements Selection {
        @Override
        public Object select(Evaluation evaluation, @Nullable Object from) {
            return Map.of();
        }
    }

    record Part(Path path) implements Selection {
        @Override
        public @Nullable Object select(Evaluation evaluation, @Nullable Object from) throws EvaluationFailure {
            Object found = path.find(evaluation, from);
            if (found == Missing.VALUE) {
                throw new EvaluationFailure(
                        ErrorNames.RUNTIME, "Invalid path '" + path.source() + "' : " + path.reason(evaluation, from));
            }
            return found;
        }
    }
}
