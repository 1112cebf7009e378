package dev.mezan.cli.inbox;

import dev.mezan.cli.input.Most;
import dev.mezan.core.inbox.Actor;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which items are listed. */
final class Filter {
    private static final List<String> STATUSES = List.of("open", "answered", "defaulted", "expired", "cancelled");

    @Option(names = "--tenant", defaultValue = "default", description = "Whose. Default: ${DEFAULT-VALUE}.")
    private String tenant = "default";

    @Option(
            names = "--status",
            defaultValue = "open",
            description = "open, claimed ones included, or answered, defaulted, expired, cancelled. Default:"
                    + " ${DEFAULT-VALUE}.")
    private String status = "open";

    @Option(names = "--assignee", paramLabel = "NAME", description = "Only what this person may answer.")
    private @Nullable String assignee;

    @Option(names = "--role", paramLabel = "ROLE", description = "Only what those with this role may answer.")
    private @Nullable String role;

    @Option(names = "--limit", defaultValue = "50", description = "The most. Default: ${DEFAULT-VALUE}.")
    private int limit = 50;

    String tenant() {
        return tenant;
    }

    int limit() {
        return Most.check(limit);
    }

    String status() {
        if (!STATUSES.contains(status)) {
            throw new MezanException(Problem.of("unknown-status", "No item has such a status")
                    .at("--status")
                    .got(status)
                    .advise("There are: " + String.join(", ", STATUSES) + "."));
        }
        return status;
    }

    /** Whether an item is one of those that were asked for. */
    boolean takes(InboxItem item) {
        var name = assignee;
        var wanted = role;
        return (name == null || item.holders().include(Actor.named(name)))
                && (wanted == null || item.holders().include(new Actor("", Set.of(wanted))));
    }
}
