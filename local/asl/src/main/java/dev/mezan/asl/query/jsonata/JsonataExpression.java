package dev.mezan.asl.query.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Template;
import dev.mezan.asl.query.jsonata.functions.StepFunctionsLibrary;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One compiled expression. Any number of threads may evaluate it at once: each evaluation has a frame of its own. */
final class JsonataExpression implements Template {
    private final String source;
    private final String field;
    private final Jsonata compiled;
    private final boolean asksServices;

    /** Compiles the expression; {@code field} says in messages where it stands. */
    JsonataExpression(String source, String field) {
        this.source = source;
        this.field = field;
        this.compiled = Jsonata.jsonata(source);
        compiled.setValidateInput(false);
        compiled.setOutputConvertNulls(false);
        StepFunctionsLibrary.install(compiled);
        this.asksServices = StepFunctionsLibrary.isAskedBy(source);
    }

    @Override
    public @Nullable Object evaluate(Evaluation evaluation, @Nullable Object root) throws EvaluationFailure {
        Object result = run(frame(evaluation));
        if (result == null) {
            throw failure("returned nothing (undefined).");
        }
        try {
            return CleanResult.of(result);
        } catch (UnsupportedResult unsupported) {
            throw failure("returned " + unsupported.what() + ", which is no JSON value.");
        }
    }

    private @Nullable Object run(Jsonata.Frame frame) throws EvaluationFailure {
        try {
            return compiled.evaluate(null, frame);
        } catch (JException broken) {
            throw failure("threw an error during evaluation. " + JsonataFailures.message(broken));
        } catch (StackOverflowError deep) {
            throw failure("threw an error during evaluation. It recurses too deep.");
        } catch (RuntimeException broken) {
            // The library lets casts and index errors of ill-typed operands through; to the user they are all one.
            throw failure("threw an error during evaluation. " + broken.getMessage());
        }
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
        new RuntimeBounds(evaluation.services()).watch(frame);
        return frame;
    }

    private EvaluationFailure failure(String what) {
        return new EvaluationFailure(
                ErrorNames.QUERY_EVALUATION_ERROR,
                "The JSONata expression '" + source + "' specified for the field '" + field + "' " + what);
    }
}
