package dev.mezan.asl.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML, with the short forms of CloudFormation's functions such as {@code !Sub}. */
final class YamlText {
    private static final String STANDARD = "tag:yaml.org,2002:";

    /** What the parser takes <code>${Name}</code> for; to CloudFormation it is text. */
    private static final String PLACEHOLDER = "!ENV_VARIABLE";

    private YamlText() {}

    static @Nullable Object read(String text) {
        try {
            return new Compose(LoadSettings.builder().build())
                    .composeString(text)
                    .map(YamlText::value)
                    .orElse(null);
        } catch (YamlEngineException broken) {
            throw new IllegalArgumentException("this is no YAML: " + broken.getMessage(), broken);
        }
    }

    private static @Nullable Object value(Node node) {
        String tag = node.getTag().getValue();
        return tag.startsWith("!") && tag.length() > 1 && !tag.equals(PLACEHOLDER)
                ? function(tag.substring(1), plain(node))
                : plain(node);
    }

    private static Map<String, @Nullable Object> function(String name, @Nullable Object argument) {
        Map<String, @Nullable Object> function = new LinkedHashMap<>();
        switch (name) {
            case "Ref", "Condition" -> function.put(name, argument);
            case "GetAtt" ->
                function.put(
                        "Fn::GetAtt",
                        argument instanceof String path ? List.of((Object[]) path.split("\\.", 2)) : argument);
            default -> function.put("Fn::" + name, argument);
        }
        return function;
    }

    private static @Nullable Object plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                mapping.getValue()
                        .forEach(pair ->
                                object.put(String.valueOf(plain(pair.getKeyNode())), value(pair.getValueNode())));
                yield object;
            }
            case SequenceNode sequence -> {
                List<@Nullable Object> array = new ArrayList<>();
                sequence.getValue().forEach(item -> array.add(value(item)));
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalArgumentException("a YAML node of an unknown kind: " + node);
        };
    }

    private static @Nullable Object scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        return switch (scalar.getTag().getValue()) {
            case STANDARD + "null" -> null;
            case STANDARD + "bool", STANDARD + "int", STANDARD + "float" -> JsonText.read(text);
            default -> text;
        };
    }
}
