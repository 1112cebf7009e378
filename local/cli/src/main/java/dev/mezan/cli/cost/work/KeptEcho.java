package dev.mezan.cli.cost.work;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agents.Echo;
import dev.mezan.core.agent.Fallback;
import java.time.Duration;

/** Gives back what it takes and keeps it; for tasks called {@code again} it fails, so that what it kept answers. */
public final class KeptEcho implements Agent<Echo.Message, Echo.Message> {
    static final String NAME = "kept-echo";

    /** The id of the tasks that it fails. */
    static final String FAILS = "again";

    @Override
    public AgentManifest<Echo.Message, Echo.Message> manifest() {
        return AgentManifest.of(
                        NAME,
                        "Gives back the payload that it takes, or what it gave before.",
                        Echo.Message.class,
                        Echo.Message.class)
                .fallbacks(new Fallback.Cached(Duration.ofHours(1)));
    }

    @Override
    public Echo.Message handle(Echo.Message input, AgentContext context) {
        if (context.task().startsWith(FAILS)) {
            throw new IllegalArgumentException("It fails so that its kept answer is given");
        }
        return input;
    }
}
