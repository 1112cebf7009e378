package dev.mezan.cli.command;

import dev.mezan.cli.Surroundings;
import dev.mezan.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mezan version}: which MEZAN, Java and system this is. */
@Command(
        name = "version",
        description = "Tells which MEZAN, Java and system this is.",
        footer = {"", "Example:", "  mezan version"})
public final class VersionCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private VerbOptions verb = new VerbOptions();

    /** The verb, in its surroundings. */
    public VersionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("mezan", version());
        facts.put("java", property("java.vm.version") + ", " + property("java.vendor"));
        facts.put("system", property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
        var out = surroundings.screen().out();
        if (verb.json()) {
            out.println(Json.text(facts));
        } else {
            facts.forEach((name, fact) -> out.println("%-7s %s".formatted(name, fact)));
        }
        return 0;
    }

    private String property(String name) {
        return surroundings.properties().getOrDefault(name, "unknown");
    }

    private static String version() {
        var properties = new Properties();
        try (var file = VersionCommand.class.getResourceAsStream("/dev/mezan/cli/version.properties")) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
