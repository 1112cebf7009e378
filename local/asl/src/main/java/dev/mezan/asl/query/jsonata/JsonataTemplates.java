package dev.mezan.asl.query.jsonata;

import com.dashjoin.jsonata.JException;
import dev.mezan.asl.Diagnostic.Code;
import dev.mezan.asl.definition.Fields;
import dev.mezan.asl.query.ArrayTemplate;
import dev.mezan.asl.query.Assignments;
import dev.mezan.asl.query.Constant;
import dev.mezan.asl.query.ObjectTemplate;
import dev.mezan.asl.query.Template;
import dev.mezan.asl.query.VariableNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles a field's JSON: each string between {@code {%} and {@code %}} is an expression, the rest is literal. */
final class JsonataTemplates {
    private final Fields fields;

    private JsonataTemplates(Fields fields) {
        this.fields = fields;
    }

    static Template compile(Fields fields, String name) {
        return new JsonataTemplates(fields).template(fields.value(name), name);
    }

    /** A field whose expression, if it is one, has to give a value of the field's type. */
    static Template typed(Fields fields, String name) {
        Template template = compile(fields, name);
        return template instanceof JsonataExpression expression
                ? FieldType.of(name)
                        .<Template>map(type -> new TypedExpression(expression, type, name))
                        .orElse(template)
                : template;
    }

    /** Whether a value stands for an expression, be it a sound one or not. */
    static boolean isDelimited(@Nullable Object value) {
        return value instanceof String text && text.startsWith("{%");
    }

    static Assignments assignments(Fields fields) {
        return fields.object("Assign")
                .map(assign -> {
                    VariableNames.check(assign);
                    Map<String, Template> values = new LinkedHashMap<>();
                    JsonataTemplates templates = new JsonataTemplates(fields);
                    for (String name : assign.names()) {
                        values.put(name, templates.template(assign.value(name), "Assign/" + name));
                    }
                    return new Assignments(values);
                })
                .orElse(Assignments.NONE);
    }

    private Template template(@Nullable Object json, String at) {
        return switch (json) {
            case String text -> string(text, at);
            case Map<?, ?> object -> object(object, at);
            case List<?> array -> array(array, at);
            case null, default -> new Constant(json);
        };
    }

    private Template string(String text, String at) {
        boolean opened = text.startsWith("{%");
        if (opened && text.endsWith("%}") && text.length() >= 4) {
            return expression(text.substring(2, text.length() - 2).strip(), at);
        }
        if (opened || (text.strip().startsWith("{%") && text.strip().endsWith("%}"))) {
            fields.error(at, "JSONata string must start with {% and end with %}");
        }
        return new Constant(text);
    }

    private Template expression(String source, String at) {
        try {
            JsonataExpression expression = new JsonataExpression(source, fields.place() + at);
            new ReferenceRules(fields).check(References.of(SyntaxNode.parse(source)), at);
            return expression;
        } catch (JException broken) {
            return invalid(at, JsonataFailures.sentence(broken));
        } catch (RuntimeException broken) {
            // The library's tokenizer runs past the end of some texts, such as one that ends within a token.
            return invalid(at, "Unexpected end of expression");
        } catch (StackOverflowError deep) {
            return invalid(at, "The expression is nested too deep");
        }
    }

    private Template invalid(String at, String message) {
        fields.report(Code.INVALID_JSONATA_EXPRESSION, at, message);
        return new Constant(null);
    }

    private Template object(Map<?, ?> object, String at) {
        Map<String, Template> members = new LinkedHashMap<>();
        boolean constant = true;
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            String name = (String) entry.getKey();
            Template member = template(entry.getValue(), at + "/" + name);
            constant &= member instanceof Constant;
            members.put(name, member);
        }
        return constant ? new Constant(object) : new ObjectTemplate(members);
    }

    private Template array(List<?> array, String at) {
        List<Template> items = new ArrayList<>();
        boolean constant = true;
        for (int i = 0; i < array.size(); i++) {
            Template item = template(array.get(i), at + "[" + i + "]");
            constant &= item instanceof Constant;
            items.add(item);
        }
        return constant ? new Constant(array) : new ArrayTemplate(items);
    }
}
