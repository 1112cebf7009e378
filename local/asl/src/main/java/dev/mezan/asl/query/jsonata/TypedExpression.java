package dev.mezan.asl.query.jsonata;

import dev.mezan.asl.json.Json;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Template;
import org.jspecify.annotations.Nullable;

/** An expression in a field that takes values of one type only: any other is an error of the evaluation. */
record TypedExpression(JsonataExpression expression, FieldType type, String field) implements Template {
    @Override
    public @Nullable Object evaluate(Evaluation evaluation, @Nullable Object root) throws EvaluationFailure {
        Object value = expression.evaluate(evaluation, root);
        if (!JsonType.of(value).equals(type.jsonType())) {
            throw expression.failure("returned an unexpected result type. Expected '" + type.jsonType() + "', but was '"
                    + JsonType.of(value) + "' for value: " + Json.write(value));
        }
        String wrong = type.wrong(value, field);
        if (!wrong.isEmpty()) {
            throw new EvaluationFailure(ErrorNames.QUERY_EVALUATION_ERROR, wrong, field);
        }
        return value;
    }
}
