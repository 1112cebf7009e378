package dev.mezan.asl.query.jsonata;

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

/** Arguments before the work; Output and Assign after it, both computed from the variables as they were on entry. */
record JsonataDataFlow(Optional<Template> argumentsTemplate, Optional<Template> outputTemplate, Assignments assign)
        implements DataFlow {

    static JsonataDataFlow read(Fields fields) {
        return new JsonataDataFlow(
                optional(fields, "Arguments"), optional(fields, "Output"), JsonataTemplates.assignments(fields));
    }

    private static Optional<Template> optional(Fields fields, String name) {
        return fields.has(name) ? Optional.of(JsonataTemplates.compile(fields, name)) : Optional.empty();
    }

    @Override
    public @Nullable Object effectiveInput(Evaluation evaluation) {
        return evaluation.input();
    }

    @Override
    public @Nullable Object arguments(Evaluation evaluation, @Nullable Object effectiveInput) throws EvaluationFailure {
        Object given = argumentsTemplate.isPresent()
                ? argumentsTemplate.get().evaluate(evaluation, effectiveInput)
                : effectiveInput;
        evaluation.steps().saw(Step.AFTER_ARGUMENTS, given);
        return given;
    }

    @Override
    public Produced produce(Evaluation evaluation, @Nullable Object result) throws EvaluationFailure {
        var assigned = assign.evaluate(evaluation, result);
        Object output = outputTemplate.isPresent() ? outputTemplate.get().evaluate(evaluation, result) : result;
        return new Produced(output, assigned);
    }

    /** A rule's Assign and Output stand in for the state's, which are those of the default. */
    @Override
    public Produced produceByRule(Evaluation evaluation, @Nullable Object effectiveInput, DataFlow rule)
            throws EvaluationFailure {
        return rule.produce(evaluation, effectiveInput);
    }
}
