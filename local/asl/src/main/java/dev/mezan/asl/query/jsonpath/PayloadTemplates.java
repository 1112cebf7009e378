package dev.mezan.asl.query.jsonpath;

import dev.mezan.asl.definition.Fields;
import dev.mezan.asl.definition.Slips;
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

/** Compiles payload templates: a member whose name ends in {@code .$} holds a path or an intrinsic function. */
public final class PayloadTemplates {
    private final Fields fields;

    private PayloadTemplates(Fields fields) {
        this.fields = fields;
    }

    static Template compile(Fields fields, String name) {
        return new PayloadTemplates(fields).template(fields.value(name), name);
    }

    static Assignments assignments(Fields fields) {
        return fields.object("Assign")
                .map(assign -> new Assignments(new PayloadTemplates(fields).variables(assign)))
                .orElse(Assignments.NONE);
    }

    private Map<String, Template> variables(Fields assign) {
        VariableNames.check(assign.renamed(PayloadTemplates::plainName));
        Map<?, ?> object = assign.object();
        return members(object, "Assign");
    }

    private static String plainName(String name) {
        return name.endsWith(".$") ? name.substring(0, name.length() - 2) : name;
    }

    /** A path; a mistake in it is reported at the field. */
    public static Path path(Fields fields, String name, String source) {
        try {
            return Path.parse(source, name);
        } catch (InvalidPath itsPlaceIsEnough) {
            fields.error(name, "Value must be a valid JSONPath.");
            return Path.ROOT;
        }
    }

    /** A path to one place; a mistake in it is reported at the field. */
    public static Path referencePath(Fields fields, String name, String source) {
        if (!source.startsWith("$")) {
            fields.error(name, "Value is not a Reference Path: Reference path didn't start with '$'");
            return Path.ROOT;
        }
        Path path = path(fields, name, source);
        if (!(path.lookup() instanceof Lookup.Steps)) {
            fields.error(name, "Value is not a Reference Path: it can only have names and indexes");
        }
        return path;
    }

    /** A path or an intrinsic function; a mistake in it is reported at the field. */
    static Template pathOrIntrinsic(Fields fields, String name, String source) {
        try {
            return parse(source, name);
        } catch (InvalidPath itsPlaceIsEnough) {
            fields.error(name, "Value must be a valid JSONPath or a valid intrinsic function call");
            return new Constant(null);
        }
    }

    private static Template parse(String source, String name) throws InvalidPath {
        return source.startsWith("$") ? Path.parse(source, name) : new IntrinsicReader(source, name).read();
    }

    private Template template(@Nullable Object json, String at) {
        return switch (json) {
            case Map<?, ?> object -> object(object, at);
            case List<?> array -> array(array, at);
            case null, default -> new Constant(json);
        };
    }

    private Template object(Map<?, ?> object, String at) {
        Map<String, Template> members = members(object, at);
        return members.values().stream().allMatch(Constant.class::isInstance)
                ? new Constant(object)
                : new ObjectTemplate(members);
    }

    private Map<String, Template> members(Map<?, ?> object, String at) {
        Map<String, Template> members = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            String name = (String) entry.getKey();
            Template member = name.endsWith(".$")
                    ? dynamic(entry.getValue(), name, at)
                    : literal(entry.getValue(), name, at + "/" + name);
            if (members.putIfAbsent(plainName(name), member) != null) {
                fields.error(at, "'" + plainName(name) + "' is given twice, once with '.$' and once without");
            }
        }
        return members;
    }

    private Template literal(@Nullable Object value, String name, String at) {
        Slips.inPayload(fields, at, name, value);
        return template(value, at);
    }

    private Template dynamic(@Nullable Object value, String name, String at) {
        try {
            return parse(value instanceof String source ? source : "", name);
        } catch (InvalidPath itsPlaceIsEnough) {
            fields.errorBelow(
                    at,
                    name,
                    "The value for the field '" + name
                            + "' must be a valid JSONPath or a valid intrinsic function call");
            return new Constant(null);
        }
    }

    private Template array(List<?> array, String at) {
        List<Template> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            items.add(template(array.get(i), at + "[" + i + "]"));
        }
        return items.stream().allMatch(Constant.class::isInstance) ? new Constant(array) : new ArrayTemplate(items);
    }
}
