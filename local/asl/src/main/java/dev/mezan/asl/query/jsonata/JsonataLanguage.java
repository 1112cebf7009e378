package dev.mezan.asl.query.jsonata;

import dev.mezan.asl.definition.Fields;
import dev.mezan.asl.query.Condition;
import dev.mezan.asl.query.Constant;
import dev.mezan.asl.query.DataFlow;
import dev.mezan.asl.query.QueryLanguage;
import dev.mezan.asl.query.Template;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** JSONata: expressions between {@code {%} and {@code %}}, in the fields Arguments, Output, Assign and others. */
public final class JsonataLanguage implements QueryLanguage {
    private static final Set<String> FOREIGN = Set.of(
            "InputPath",
            "OutputPath",
            "ResultPath",
            "Parameters",
            "ResultSelector",
            "Result",
            "ItemsPath",
            "SecondsPath",
            "TimestampPath",
            "TimeoutSecondsPath",
            "HeartbeatSecondsPath",
            "MaxConcurrencyPath",
            "ToleratedFailureCountPath",
            "ToleratedFailurePercentagePath",
            "ErrorPath",
            "CausePath",
            "Variable",
            "And",
            "Or",
            "Not");

    @Override
    public String name() {
        return "JSONata";
    }

    @Override
    public boolean isForeign(String field) {
        return FOREIGN.contains(field);
    }

    @Override
    public Optional<Template> dynamic(Fields fields, String name) {
        return fields.has(name) ? Optional.of(JsonataTemplates.typed(fields, name)) : Optional.empty();
    }

    @Override
    public Optional<Template> payload(Fields fields, String name) {
        return dynamic(fields, name);
    }

    @Override
    public DataFlow dataFlow(Fields fields) {
        return JsonataDataFlow.read(fields);
    }

    @Override
    public Condition condition(Fields rule) {
        Template condition =
                rule.required("Condition") ? JsonataTemplates.typed(rule, "Condition") : new Constant(true);
        if (condition instanceof Constant constant
                && !(constant.value() instanceof Boolean)
                && !JsonataTemplates.isDelimited(rule.value("Condition"))) {
            rule.error("Condition", "Expected value of type Boolean or a JSONata string");
        }
        return (evaluation, root) -> Boolean.TRUE.equals(condition.evaluate(evaluation, root));
    }

    @Override
    public Template items(Fields map) {
        if (!map.has("Items")) {
            return (evaluation, root) -> evaluation.input();
        }
        Template items = JsonataTemplates.typed(map, "Items");
        if (items instanceof Constant constant
                && !(constant.value() instanceof List)
                && !JsonataTemplates.isDelimited(map.value("Items"))) {
            map.error("Items", "Expected value of type Array or a JSONata string");
        }
        return items;
    }

    @Override
    public Optional<Template> itemSelector(Fields map) {
        return dynamic(map, "ItemSelector");
    }
}
