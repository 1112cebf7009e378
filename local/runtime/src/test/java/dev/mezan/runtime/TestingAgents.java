package dev.mezan.runtime;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.Registration;
import dev.mezan.core.agent.Fallback;
import dev.mezan.core.agent.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agents for tests: those that do what agents should not, and a coordinator. */
final class TestingAgents {
    private TestingAgents() {}

    static List<Registration> registrations() {
        return List.of(
                Registration.of(Thrower.class),
                Registration.of(Breaker.class),
                Registration.of(Hanger.class),
                Registration.of(Liar.class),
                Registration.of(Talker.class),
                Registration.of(Planner.class),
                Registration.of(Counter.class),
                Registration.of(Fragile.class));
    }

    /** Anything. */
    public record Any(JsonNode value) {}

    /** What a task is to give. */
    public record Text(String text) {}

    /** Counts how often it is called with what. */
    public static final class Counter implements Agent<Any, Text> {
        private static final Map<String, Integer> CALLS = new ConcurrentHashMap<>();

        /** How often it was called with a text. */
        static int calls(String with) {
            return CALLS.getOrDefault(with, 0);
        }

        @Override
        public AgentManifest<Any, Text> manifest() {
            return AgentManifest.of("counter", "Counts its calls.", Any.class, Text.class);
        }

        @Override
        public Text handle(Any input, AgentContext context) {
            CALLS.merge(input.value().asString(), 1, Integer::sum);
            return new Text(input.value().asString());
        }
    }

    /** Never works, and has a person in its place. */
    public static final class Fragile implements Agent<Any, Text> {
        @Override
        public AgentManifest<Any, Text> manifest() {
            return AgentManifest.of("fragile", "Breaks.", Any.class, Text.class)
                    .fallbacks(
                            new Fallback.Person(JsonMapper.shared().readTree("{\"message\": \"What would it say?\"}")));
        }

        @Override
        public Text handle(Any input, AgentContext context) {
            throw new IllegalArgumentException("the glass is broken");
        }
    }

    /** Throws an exception. */
    public static final class Thrower implements Agent<Any, Text> {
        @Override
        public AgentManifest<Any, Text> manifest() {
            return AgentManifest.of("thrower", "Throws.", Any.class, Text.class)
                    .retry(RetryPolicy.NEVER)
                    .circuit(UnsteadyAgents.PATIENT);
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
            return AgentManifest.of("breaker", "Throws an Error.", Any.class, Text.class)
                    .retry(RetryPolicy.NEVER)
                    .circuit(UnsteadyAgents.PATIENT);
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
            return AgentManifest.of("hanger", "Hangs.", Any.class, Text.class)
                    .timeout(Duration.ofSeconds(30))
                    .retry(RetryPolicy.NEVER);
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
            return AgentManifest.of("liar", "Gives null where there must be text.", Any.class, Text.class)
                    .retry(RetryPolicy.NEVER)
                    .circuit(UnsteadyAgents.PATIENT);
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

    /** Makes so many tasks of a goal, each with an id of its own; more than it may if it is told to. */
    public static final class Planner implements Agent<Any, Planner.Tasks> {
        /** What a coordinator gives. */
        public record Tasks(List<Task> tasks) {}

        /** One of them. */
        public record Task(String id, String agent, JsonNode input) {}

        @Override
        public AgentManifest<Any, Tasks> manifest() {
            return AgentManifest.of("planner", "Decomposes a goal into tasks.", Any.class, Tasks.class);
        }

        @Override
        public Tasks handle(Any input, AgentContext context) {
            var payload = JsonMapper.shared().readTree("{\"payload\": 1}");
            return new Tasks(IntStream.rangeClosed(1, input.value().asInt())
                    .mapToObj(i -> new Task("t" + i, "echo", payload))
                    .toList());
        }
    }
}
