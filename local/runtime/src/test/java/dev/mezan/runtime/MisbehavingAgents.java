package dev.mezan.runtime;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.Registration;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.JsonNode;

/** Agents that do what agents should not. */
final class MisbehavingAgents {
    private MisbehavingAgents() {}

    static List<Registration> registrations() {
        return List.of(
                Registration.of(Thrower.class),
                Registration.of(Breaker.class),
                Registration.of(Hanger.class),
                Registration.of(Liar.class),
                Registration.of(Talker.class));
    }

    /** Anything. */
    public record Any(JsonNode value) {}

    /** What a task is to give. */
    public record Text(String text) {}

    /** Throws an exception. */
    public static final class Thrower implements Agent<Any, Text> {
        @Override
        public AgentManifest<Any, Text> manifest() {
            return AgentManifest.of("thrower", "Throws.", Any.class, Text.class);
        }

        @Override
        public Text handle(Any input, AgentContext context) {
            throw new IllegalStateException("the card was declined");
        }
    }

    /** Throws an Error. */
    public static final class Breaker implements Agent<Any, Text> {
        @Override
        public AgentManifest<Any, Text> manifest() {
            return AgentManifest.of("breaker", "Throws an Error.", Any.class, Text.class);
        }

        @Override
        public Text handle(Any input, AgentContext context) {
            throw new StackOverflowError("too deep");
        }
    }

    /** Never answers. */
    public static final class Hanger implements Agent<Any, Text> {
        @Override
        public AgentManifest<Any, Text> manifest() {
            return AgentManifest.of("hanger", "Hangs.", Any.class, Text.class).timeout(Duration.ofSeconds(30));
        }

        @Override
        public Text handle(Any input, AgentContext context) throws InterruptedException {
            new CountDownLatch(1).await();
            return new Text("never");
        }
    }

    /** Gives what its schema forbids. */
    public static final class Liar implements Agent<Any, Text> {
        @Override
        public AgentManifest<Any, Text> manifest() {
            return AgentManifest.of("liar", "Gives null where there must be text.", Any.class, Text.class);
        }

        @Override
        @SuppressWarnings("NullAway") // That it does what it must not is the point.
        public Text handle(Any input, AgentContext context) {
            return new Text(null);
        }
    }

    /** Gives 7 MB. */
    public static final class Talker implements Agent<Any, Text> {
        @Override
        public AgentManifest<Any, Text> manifest() {
            return AgentManifest.of("talker", "Gives 7 MB.", Any.class, Text.class)
                    .memoryMb(1024);
        }

        @Override
        public Text handle(Any input, AgentContext context) {
            return new Text("x".repeat(7 * 1024 * 1024));
        }
    }
}
