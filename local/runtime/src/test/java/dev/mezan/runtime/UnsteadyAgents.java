package dev.mezan.runtime;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.Registration;
import dev.mezan.agent.failure.ThrottledFailure;
import dev.mezan.core.agent.CircuitPolicy;
import dev.mezan.core.agent.Fallback;
import dev.mezan.core.agent.RetryPolicy;
import dev.mezan.core.failure.Failure;
import dev.mezan.core.failure.FailureKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.json.JsonMapper;

/** Agents that fail as their input says, attempt by attempt. */
final class UnsteadyAgents {
    /** A circuit that no test opens. */
    static final CircuitPolicy PATIENT = new CircuitPolicy(10_000, Optional.empty(), Duration.ofSeconds(60));

    private static final RetryPolicy QUICK = RetryPolicy.DEFAULT
            .waits(Duration.ofMillis(10), 2, Duration.ofMillis(50))
            .budget(1);

    private UnsteadyAgents() {}

    static List<Registration> registrations() {
        return List.of(
                Registration.of(Unsteady.class),
                Registration.of(Guarded.class),
                Registration.of(Doomed.class),
                Registration.of(Simple.class),
                Registration.of(Dead.class));
    }

    /**
     * What happens.
     *
     * @param attempts what each attempt does, the last word again and again
     * @param simple what the simpler agent does
     */
    public record Script(List<String> attempts, String simple) {}

    /** What came of it. */
    public record Said(String text) {}

    @SuppressWarnings("NullAway") // A text that is null is what the schema forbids.
    private static Said act(String word, AgentContext context) throws Exception {
        return switch (word) {
            case "transient" -> throw new IOException("connection reset");
            case "permanent" -> throw new IllegalArgumentException("no such card");
            case "own" -> throw new IllegalStateException("the rule says permanent");
            case "throttled" -> throw new ThrottledFailure("busy", Optional.of(Duration.ofMillis(300)));
            case "hang" -> {
                new CountDownLatch(1).await();
                yield new Said("never");
            }
            case "invalid" -> new Said(null);
            default -> new Said(word + " at " + context.attempt());
        };
    }

    private static Said act(Script script, AgentContext context) throws Exception {
        var last = script.attempts().size() - 1;
        return act(script.attempts().get(Math.min(context.attempt() - 1, last)), context);
    }

    private static AgentManifest<Script, Said> manifest(String name) {
        return AgentManifest.of(name, "Fails as it is told.", Script.class, Said.class)
                .retry(QUICK)
                .circuit(PATIENT);
    }

    /** Without a fallback, and with a rule of its own. */
    public static final class Unsteady implements Agent<Script, Said> {
        @Override
        public AgentManifest<Script, Said> manifest() {
            return UnsteadyAgents.manifest("unsteady")
                    .failures(thrown -> thrown instanceof IllegalStateException
                            ? Optional.of(Failure.of(FailureKind.PERMANENT, thrown))
                            : Optional.empty());
        }

        @Override
        public Said handle(Script script, AgentContext context) throws Exception {
            return act(script, context);
        }
    }

    /** With a whole chain behind it; a task whose id begins with {@code good} goes well whatever its script says. */
    public static final class Guarded implements Agent<Script, Said> {
        @Override
        public AgentManifest<Script, Said> manifest() {
            return UnsteadyAgents.manifest("guarded")
                    .fallbacks(
                            new Fallback.Cached(Duration.ofHours(1)),
                            new Fallback.Degraded("simple"),
                            new Fallback.Default(JsonMapper.shared().readTree("{\"text\": \"by default\"}")));
        }

        @Override
        public Said handle(Script script, AgentContext context) throws Exception {
            return context.task().startsWith("good") ? new Said("good") : act(script, context);
        }
    }

    /** With one fallback, which may fail too. */
    public static final class Doomed implements Agent<Script, Said> {
        @Override
        public AgentManifest<Script, Said> manifest() {
            return UnsteadyAgents.manifest("doomed").fallbacks(new Fallback.Degraded("simple"));
        }

        @Override
        public Said handle(Script script, AgentContext context) throws Exception {
            return act(script, context);
        }
    }

    /** Answers in others' place. */
    public static final class Simple implements Agent<Script, Said> {
        @Override
        public AgentManifest<Script, Said> manifest() {
            return UnsteadyAgents.manifest("simple");
        }

        @Override
        public Said handle(Script script, AgentContext context) throws Exception {
            return act(script.simple(), context);
        }
    }

    /** With the circuit of a manifest that says nothing, and no retries. */
    public static final class Dead implements Agent<Script, Said> {
        @Override
        public AgentManifest<Script, Said> manifest() {
            return UnsteadyAgents.manifest("dead").retry(RetryPolicy.NEVER).circuit(CircuitPolicy.DEFAULT);
        }

        @Override
        public Said handle(Script script, AgentContext context) throws Exception {
            return act(script, context);
        }
    }
}
