package dev.mezan.asl.run;

import dev.mezan.asl.json.Json;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Template;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers in a Map's fields, given or computed. */
record MapNumbers(Evaluation evaluation, @Nullable Object input) {
    /** A whole number from a least one; another number in its place when the field is not there. */
    int whole(Optional<Template> field, int least, int otherwise, String name) throws EvaluationFailure {
        if (field.isEmpty()) {
            return otherwise;
        }
        Object value = field.get().evaluate(evaluation, input);
        if (value instanceof Number number
                && number.doubleValue() == Math.rint(number.doubleValue())
                && number.doubleValue() >= least) {
            return (int) Math.min(Integer.MAX_VALUE, number.doubleValue());
        }
        throw new EvaluationFailure(
                ErrorNames.RUNTIME,
                name + " must be a whole number from " + least + " but is " + Json.write(value) + ".");
    }

    /** A percentage; 0 when the field is not there. */
    double percentage(Optional<Template> field, String name) throws EvaluationFailure {
        if (field.isEmpty()) {
            return 0;
        }
        Object value = field.get().evaluate(evaluation, input);
        if (value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 100) {
            return number.doubleValue();
        }
        throw new EvaluationFailure(
                ErrorNames.RUNTIME, name + " must be a number from 0 to 100 but is " + Json.write(value) + ".");
    }
}
