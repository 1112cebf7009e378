package dev.mezan.asl.junit;

import org.jspecify.annotations.Nullable;

/** Documents in JSON or YAML, told apart by the end of their name. */
final class Documents {
    private Documents() {}

    static boolean isYaml(String location) {
        return location.endsWith(".yaml") || location.endsWith(".yml");
    }

    static @Nullable Object read(String location, String text) {
        if (!isYaml(location)) {
            return JsonText.read(text);
        }
        try {
            return YamlText.read(text);
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException(
                    location + " is YAML: add the dependency org.snakeyaml:snakeyaml-engine to the tests", missing);
        }
    }
}
