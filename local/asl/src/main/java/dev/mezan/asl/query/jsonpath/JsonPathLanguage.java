package dev.mezan.asl.query.jsonpath;

import dev.mezan.asl.definition.Fields;
import dev.mezan.asl.query.Condition;
import dev.mezan.asl.query.DataFlow;
import dev.mezan.asl.query.QueryLanguage;
import dev.mezan.asl.query.Template;
import dev.mezan.asl.query.jsonpath.choice.ChoiceRules;
import java.util.Optional;
import java.util.Set;

/** JSONPath: paths in InputPath, Parameters, ResultSelector, ResultPath, OutputPath and in fields named …Path. */
public final class JsonPathLanguage implements QueryLanguage {
    private static final Set<String> FOREIGN = Set.of("Arguments", "Output", "Items", "Condition");

    @Override
    public String name() {
        return "JSONPath";
    }

    @Override
    public boolean isForeign(String field) {
        return FOREIGN.contains(field);
    }

    @Override
    public Optional<Template> dynamic(Fields fields, String name) {
        String pathName = name + "Path";
        boolean isText = name.equals("Error") || name.equals("Cause");
        fields.atMostOneOf(name, pathName);
        if (fields.has(name)) {
            return Optional.of(PayloadTemplates.compile(fields, name));
        }
        return fields.string(pathName)
                .map(path -> isText
                        ? PayloadTemplates.pathOrIntrinsic(fields, pathName, path)
                        : PayloadTemplates.referencePath(fields, pathName, path));
    }

    @Override
    public Optional<Template> payload(Fields fields, String name) {
        return fields.has(name) ? Optional.of(PayloadTemplates.compile(fields, name)) : Optional.empty();
    }

    @Override
    public DataFlow dataFlow(Fields fields) {
        return JsonPathDataFlow.read(fields);
    }

    @Override
    public Condition condition(Fields rule) {
        return ChoiceRules.read(rule);
    }

    @Override
    public Template items(Fields map) {
        return map.string("ItemsPath")
                .<Template>map(path -> PayloadTemplates.referencePath(map, "ItemsPath", path))
                .orElse((evaluation, root) -> root);
    }

    @Override
    public Optional<Template> itemSelector(Fields map) {
        // Parameters is the name that ItemSelector had before 2022; old definitions still use it.
        String name = map.has("ItemSelector") ? "ItemSelector" : "Parameters";
        return map.has(name) ? Optional.of(PayloadTemplates.compile(map, name)) : Optional.empty();
    }
}
