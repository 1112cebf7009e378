package dev.mezan.asl.query.jsonpath;

import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Template;
import dev.mezan.asl.query.jsonpath.intrinsics.Call;
import dev.mezan.asl.query.jsonpath.intrinsics.Intrinsic;
import dev.mezan.asl.query.jsonpath.intrinsics.IntrinsicFailure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of an intrinsic function with arguments that may be paths or calls themselves. */
record IntrinsicCall(Intrinsic function, String source, List<Template> arguments) implements Template {
    /**
     * A path among the arguments; when it finds nothing, the whole call is told.
     *
     * @param path the path
     * @param call the outermost call, as it was written
     */
    record Argument(Path path, String call) implements Template {
        @Override
        public @Nullable Object evaluate(Evaluation evaluation, @Nullable Object root) throws EvaluationFailure {
            Object found = path.find(evaluation, root);
            if (found == Missing.VALUE) {
                throw new EvaluationFailure(
                        ErrorNames.RUNTIME,
                        "The function '" + call + "' had the following error: The JsonPath argument for the field '"
                                + path.source() + "' could not be found in the input '"
                                + path.inputText(evaluation, root) + "'");
            }
            return found;
        }
    }

    @Override
    public @Nullable Object evaluate(Evaluation evaluation, @Nullable Object root) throws EvaluationFailure {
        List<@Nullable Object> values = new ArrayList<>(arguments.size());
        for (Template argument : arguments) {
            values.add(argument.evaluate(evaluation, root));
        }
        try {
            return function.apply(new Call(values, evaluation.services()));
        } catch (IntrinsicFailure broken) {
            throw new EvaluationFailure(
                    ErrorNames.INTRINSIC_FAILURE,
                    "There was an error while evaluating the intrinsic function: " + source + ". "
                            + broken.told(
                                    source.substring(0, source.indexOf('(')).strip()));
        }
    }
}
