package dev.mezan.asl.junit;

import dev.mezan.asl.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Resolves CloudFormation's functions: Ref, Fn::GetAtt, Fn::Sub, Fn::Join and Fn::ImportValue.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">AWS:
 *     intrinsic functions</a>
 */
record Intrinsics(String where, Map<?, ?> template, Map<String, String> values) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

    /** What a value is as text. */
    String text(@Nullable Object value) {
        return switch (resolve(value)) {
            case String text -> text;
            case Number number -> Json.write(number);
            case Boolean truth -> Json.write(truth);
            case null, default -> throw unknown(value);
        };
    }

    /** A value with every function in it resolved. */
    @Nullable
    Object resolve(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object -> isFunction(object) ? function(object) : members(object);
            case List<?> array -> {
                List<@Nullable Object> resolved = new ArrayList<>();
                array.forEach(item -> resolved.add(resolve(item)));
                yield resolved;
            }
            case null, default -> value;
        };
    }

    private Map<String, @Nullable Object> members(Map<?, ?> object) {
        Map<String, @Nullable Object> resolved = new LinkedHashMap<>();
        object.forEach((name, value) -> resolved.put((String) name, resolve(value)));
        return resolved;
    }

    private static boolean isFunction(Map<?, ?> object) {
        return object.size() == 1
                && object.keySet().iterator().next() instanceof String name
                && (name.equals("Ref") || name.startsWith("Fn::"));
    }

    private String function(Map<?, ?> function) {
        Map.Entry<?, ?> call = function.entrySet().iterator().next();
        return switch ((String) call.getKey()) {
            case "Ref" -> reference(String.valueOf(call.getValue()));
            case "Fn::GetAtt" -> attribute(call.getValue());
            case "Fn::Join" -> join(call.getValue());
            case "Fn::Sub" -> substitute(call.getValue());
            case "Fn::ImportValue" -> {
                String name = text(call.getValue());
                yield values.getOrDefault(name, name);
            }
            default -> throw unknown(function);
        };
    }

    private IllegalArgumentException unknown(@Nullable Object value) {
        return new IllegalArgumentException(where + ": " + Json.write(value)
                + " cannot be resolved here, only Ref, Fn::GetAtt, Fn::Join, Fn::Sub and Fn::ImportValue can: give the"
                + " template to the test as it is deployed, or read the definition's own file");
    }

    private String reference(String name) {
        if (values.containsKey(name)) {
            return values.getOrDefault(name, name);
        }
        Map<?, ?> parameter =
                Template.object(Template.object(template.get("Parameters")).get(name));
        return parameter.get("Default") == null ? PseudoParameters.valueOf(name) : text(parameter.get("Default"));
    }

    private String attribute(@Nullable Object argument) {
        String path = argument instanceof List<?> parts
                ? parts.stream().map(this::text).collect(Collectors.joining("."))
                : String.valueOf(argument);
        return attribute(path);
    }

    private String attribute(String path) {
        if (values.containsKey(path)) {
            return values.getOrDefault(path, path);
        }
        int dot = path.indexOf('.');
        String resource = path.substring(0, dot < 0 ? path.length() : dot);
        Map<?, ?> declared =
                Template.object(Template.object(template.get("Resources")).get(resource));
        return path.endsWith(".Arn") ? PseudoParameters.arn(String.valueOf(declared.get("Type")), resource) : path;
    }

    private String join(@Nullable Object argument) {
        if (argument instanceof List<?> pair && pair.size() == 2 && pair.get(1) instanceof List<?> parts) {
            return parts.stream().map(this::text).collect(Collectors.joining(text(pair.getFirst())));
        }
        throw unknown(argument);
    }

    private String substitute(@Nullable Object argument) {
        if (argument instanceof List<?> pair && pair.size() == 2 && pair.getFirst() instanceof String text) {
            return substitute(text, Template.object(pair.get(1)));
        }
        return substitute(text(argument), Map.of());
    }

    private String substitute(String text, Map<?, ?> own) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            String name = found.group(2).strip();
            if (!found.group(1).isEmpty()) {
                return Matcher.quoteReplacement("${" + name + "}");
            }
            String value = own.containsKey(name) ? text(own.get(name)) : named(name);
            return Matcher.quoteReplacement(value);
        });
    }

    private String named(String name) {
        return name.indexOf('.') < 0 ? reference(name) : attribute(name);
    }
}
