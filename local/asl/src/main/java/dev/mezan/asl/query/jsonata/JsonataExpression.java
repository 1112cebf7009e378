package dev.mezan.asl.query.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Template;
import dev.mezan.asl.query.jsonata.functions.Bounds;
import dev.mezan.asl.query.jsonata.functions.StepFunctionsLibrary;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One compiled expression. Any number of threads may evaluate it at once: each evaluation has a frame of its own. */
final class JsonataExpression implements Template {
    private final String source;
    private final String field;
    private final Jsonata compiled;
    private final boolean asksServices;
    private final boolean hasRegex;

    /** Compiles the expression; {@code field} says in messages where it stands. */
    JsonataExpression(String source, String field) {
        this.source = source;
        this.field = field;
        this.compiled = Jsonata.jsonata(source);
        compiled.setValidateInput(false);
        compiled.setOutputConvertNulls(false);
        StepFunctionsLibrary.install(compiled);
        this.asksServices = StepFunctionsLibrary.isAskedBy(source);
        this.hasRegex = source.indexOf('/') >= 0;
    }

    @Override
    public @Nullable Object evaluate(Evaluation evaluation, @Nullable Object root) throws EvaluationFailure {
        Object result = run(evaluation);
        if (result == null) {
            throw failure("returned nothing (undefined).");
        }
        try {
            return CleanResult.of(result);
        } catch (UnsupportedResult unsupported) {
            throw failure("returned " + unsupported.what() + ", which is no JSON value.");
        } catch (JException tooMuch) {
            throw failure("threw an error during evaluation" + JsonataFailures.continued(tooMuch));
        }
    }

    private @Nullable Object run(Evaluation evaluation) throws EvaluationFailure {
        RuntimeBounds bounds = new RuntimeBounds(evaluation.services(), hasRegex);
        Jsonata.Frame frame = frame(evaluation);
        bounds.watch(frame);
        try {
            return ScopedValue.where(Bounds.CURRENT, bounds).call(() -> compiled.evaluate(null, frame));
        } catch (JException broken) {
            throw failure("threw an error during evaluation" + JsonataFailures.continued(broken));
        } catch (StackOverflowError deep) {
            throw failure("threw an error during evaluation: " + RuntimeBounds.TOO_DEEP);
        } catch (RuntimeException broken) {
            // The library lets casts and index errors of ill-typed operands through; to the user they are all one.
            throw failure("threw an error during evaluation: " + reason(broken));
        }
    }

    /** The library wraps what a function throws. */
    private static String reason(RuntimeException broken) {
        return broken.getCause() instanceof JException inner
                ? JsonataFailures.message(inner)
                : String.valueOf(broken.getMessage());
    }

    private Jsonata.Frame frame(Evaluation evaluation) {
        Jsonata.Frame frame = compiled.createFrame();
        for (Map.Entry<String, @Nullable Object> variable :
                evaluation.variables().entrySet()) {
            Object value = variable.getValue();
            frame.bind(variable.getKey(), value == null ? Jsonata.NULL_VALUE : value);
        }
        frame.bind("states", StatesVariable.of(evaluation));
        if (asksServices) {
            StepFunctionsLibrary.bind(frame, evaluation.services());
        }
        return frame;
    }

    /** A failure of this expression, told as the service tells it: which, where, and what. */
    EvaluationFailure failure(String what) {
        return new EvaluationFailure(
                ErrorNames.QUERY_EVALUATION_ERROR,
                "The JSONata expression '" + source + "' specified for the field '" + field + "' " + what,
                field);
    }
}
