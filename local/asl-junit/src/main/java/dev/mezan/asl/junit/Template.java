package dev.mezan.asl.junit;

import dev.mezan.asl.json.Json;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CloudFormation, SAM or CDK template whose state machines are to be tested. References to other resources become
 * names and ARNs made of their logical ids, in account 123456789012 and region us-east-1.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-stepfunctions-statemachine.html">AWS:
 *     AWS::StepFunctions::StateMachine</a>
 */
public final class Template {
    private static final Set<String> MACHINES =
            Set.of("AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine");

    private final String location;
    private final Map<?, ?> template;
    private final Map<String, String> values;

    private Template(String location, Map<?, ?> template, Map<String, String> values) {
        this.location = location;
        this.template = template;
        this.values = values;
    }

    /** Reads a template from a file or the class path, in JSON, or in YAML if its name ends so. */
    public static Template read(String location) {
        Object document = Documents.read(location, TextFiles.read(location));
        if (document instanceof Map<?, ?> template && template.get("Resources") instanceof Map) {
            return new Template(location, template, Map.of());
        }
        throw new IllegalArgumentException(location + " is no template: it has no object 'Resources'");
    }

    /** The same, with the value of a parameter, of a reference such as {@code Pay.Arn}, or of an import. */
    public Template with(String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return new Template(location, template, more);
    }

    /**
     * The definition of a state machine, its substitutions filled.
     *
     * @param logicalId its logical id, or the beginning of it where that is unique, since CDK appends a hash
     */
    public Definition definition(String logicalId) {
        String id = machine(logicalId);
        Map<?, ?> properties = object(object(resources().get(id)).get("Properties"));
        Intrinsics intrinsics = new Intrinsics(location + "/Resources/" + id, template, values);
        Map<String, String> substitutions = new HashMap<>();
        object(properties.get("DefinitionSubstitutions"))
                .forEach((name, value) -> substitutions.put((String) name, intrinsics.text(value)));
        return Definition.of(id, Placeholders.fill(text(id, properties, intrinsics), substitutions));
    }

    private String text(String id, Map<?, ?> properties, Intrinsics intrinsics) {
        Object string = properties.get("DefinitionString");
        if (string != null) {
            return intrinsics.text(string);
        }
        Object definition = properties.get("Definition");
        if (definition != null) {
            return Json.write(intrinsics.resolve(definition));
        }
        if (properties.get("DefinitionUri") instanceof String uri) {
            Object file = Documents.read(uri, TextFiles.read(beside(uri)));
            return Json.write(file);
        }
        throw new IllegalArgumentException(
                location + " has no definition at /Resources/" + id
                        + "/Properties: DefinitionString, Definition or a DefinitionUri of a file can be read, one in S3 cannot");
    }

    private String beside(String uri) {
        Path folder = Path.of(location).getParent();
        return folder == null ? uri : folder.resolve(uri).normalize().toString();
    }

    private String machine(String logicalId) {
        List<String> all = resources().entrySet().stream()
                .filter(entry -> MACHINES.contains(
                        String.valueOf(object(entry.getValue()).get("Type"))))
                .map(entry -> String.valueOf(entry.getKey()))
                .toList();
        if (all.contains(logicalId)) {
            return logicalId;
        }
        List<String> beginning =
                all.stream().filter(id -> id.startsWith(logicalId)).toList();
        if (beginning.size() != 1) {
            throw new IllegalArgumentException(
                    location + " has no state machine '" + logicalId + "', nor one alone that begins so, only " + all);
        }
        return beginning.getFirst();
    }

    private Map<?, ?> resources() {
        return object(template.get("Resources"));
    }

    static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> object ? object : Map.of();
    }
}
