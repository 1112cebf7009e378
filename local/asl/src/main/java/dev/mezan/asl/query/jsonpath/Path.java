package dev.mezan.asl.query.jsonpath;

import dev.mezan.asl.json.Json;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Template;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compiled path: {@code $.a} into the root, {@code $$.a} into the context object, {@code $name.a} into a variable.
 *
 * @param source the path as it was written
 * @param field the field that it stands in, for messages
 * @param origin where it begins
 * @param lookup how it goes on from there
 */
public record Path(String source, String field, Origin origin, Lookup lookup) implements Template {
    static final Path ROOT = new Path("$", "", new Origin.Root(), new Lookup.Steps(List.of()));

    /** Compiles a path. */
    static Path parse(String source, String field) throws InvalidPath {
        Origin origin = Origin.of(source);
        return new Path(source, field, origin, Lookup.compile(origin.rest(source)));
    }

    /** The value, or {@link Missing#VALUE} when nothing is there. */
    public @Nullable Object find(Evaluation evaluation, @Nullable Object root) throws EvaluationFailure {
        return lookup.find(origin.value(evaluation, root), evaluation.services().maxTime());
    }

    @Override
    public @Nullable Object evaluate(Evaluation evaluation, @Nullable Object root) throws EvaluationFailure {
        Object found = find(evaluation, root);
        if (found == Missing.VALUE) {
            throw new EvaluationFailure(
                    ErrorNames.RUNTIME,
                    "The JSONPath '" + source + "' specified for the field '" + field
                            + "' could not be found in the input '" + inputText(evaluation, root) + "'");
        }
        return found;
    }

    /** Why it finds nothing. */
    String reason(Evaluation evaluation, @Nullable Object root) {
        Object from = origin.value(evaluation, root);
        return from instanceof Map || from instanceof List
                ? Lookup.reason(origin.rest(source), from)
                : "No results for path: " + source;
    }

    String inputText(Evaluation evaluation, @Nullable Object root) {
        Object from = origin.value(evaluation, root);
        return from == Missing.VALUE ? "{}" : Json.write(from);
    }
}
