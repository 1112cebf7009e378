package dev.mezan.asl.query.jsonpath;

import dev.mezan.asl.definition.Fields;
import dev.mezan.asl.query.Assignments;
import dev.mezan.asl.query.DataFlow;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Produced;
import dev.mezan.asl.query.Step;
import dev.mezan.asl.query.Template;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** InputPath → Parameters → (the work) → ResultSelector → ResultPath → OutputPath. */
record JsonPathDataFlow(
        Selection inputPath,
        Optional<Template> parameters,
        Optional<Template> resultSelector,
        ResultPath resultPath,
        Selection outputPath,
        Assignments assign)
        implements DataFlow {

    static JsonPathDataFlow read(Fields fields) {
        return new JsonPathDataFlow(
                Selection.read(fields, "InputPath"),
                optional(fields, "Parameters"),
                optional(fields, "ResultSelector"),
                ResultPath.read(fields),
                Selection.read(fields, "OutputPath"),
                PayloadTemplates.assignments(fields));
    }

    private static Optional<Template> optional(Fields fields, String name) {
        return fields.has(name) ? Optional.of(PayloadTemplates.compile(fields, name)) : Optional.empty();
    }

    @Override
    public @Nullable Object effectiveInput(Evaluation evaluation) throws EvaluationFailure {
        Object effective = inputPath.select(evaluation, evaluation.input());
        evaluation.steps().saw(Step.AFTER_INPUT_PATH, effective);
        return effective;
    }

    @Override
    public @Nullable Object arguments(Evaluation evaluation, @Nullable Object effectiveInput) throws EvaluationFailure {
        Object given = parameters.isPresent() ? parameters.get().evaluate(evaluation, effectiveInput) : effectiveInput;
        evaluation.steps().saw(Step.AFTER_PARAMETERS, given);
        return given;
    }

    @Override
    public Produced produce(Evaluation evaluation, @Nullable Object result) throws EvaluationFailure {
        Object selected = resultSelector.isPresent() ? resultSelector.get().evaluate(evaluation, result) : result;
        evaluation.steps().saw(Step.AFTER_RESULT_SELECTOR, selected);
        var assigned = assign.evaluate(evaluation, selected);
        Object combined = resultPath.combine(evaluation.input(), selected);
        evaluation.steps().saw(Step.AFTER_RESULT_PATH, combined);
        return new Produced(outputPath.select(evaluation, combined), assigned);
    }

    /** A rule has an Assign of its own, but the state's OutputPath holds whichever rule matches. */
    @Override
    public Produced produceByRule(Evaluation evaluation, @Nullable Object effectiveInput, DataFlow rule)
            throws EvaluationFailure {
        Produced byRule = rule.produce(evaluation, effectiveInput);
        return new Produced(outputPath.select(evaluation, effectiveInput), byRule.assigned());
    }
}
