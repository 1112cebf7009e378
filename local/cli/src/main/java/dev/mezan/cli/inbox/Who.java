package dev.mezan.cli.inbox;

import dev.mezan.core.inbox.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who does something with an item, and why. */
final class Who {
    @Option(names = "--as", paramLabel = "NAME", description = "Who you are. Default: the name that you log in with.")
    private @Nullable String name;

    @Option(names = "--role", paramLabel = "ROLE", description = "A role that you have; give it again for others.")
    private List<String> roles = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why, for the item's trail.")
    private String reason = "";

    Actor actor() {
        var given = name;
        return new Actor(
                given == null || given.isBlank() ? System.getProperty("user.name", "nobody") : given,
                Set.copyOf(roles));
    }

    String reason() {
        return reason;
    }
}
