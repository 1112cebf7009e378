package dev.mezan.runtime;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.Registration;
import dev.mezan.core.agent.AgentLimits;
import dev.mezan.core.agent.RetryPolicy;
import dev.mezan.runtime.TestingAgents.Any;
import dev.mezan.runtime.TestingAgents.Text;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Agents that would take the suite with them. */
final class RogueAgents {
    private RogueAgents() {}

    static List<Registration> registrations() {
        return List.of(
                Registration.of(Quitter.class),
                Registration.of(Greedy.class),
                Registration.of(Leaker.class),
                Registration.of(Deaf.class),
                Registration.of(Single.class));
    }

    /** Ends the process. */
    public static final class Quitter implements Agent<Any, Text> {
        @Override
        public AgentManifest<Any, Text> manifest() {
            return AgentManifest.of("quitter", "Ends the process.", Any.class, Text.class)
                    .retry(RetryPolicy.NEVER);
        }

        @Override
        public Text handle(Any input, AgentContext context) {
            System.exit(7);
            return new Text("never");
        }
    }

    /** Wants more memory than there is. */
    public static final class Greedy implements Agent<Any, Text> {
        @Override
        public AgentManifest<Any, Text> manifest() {
            return AgentManifest.of("greedy", "Wants all memory.", Any.class, Text.class)
                    .retry(RetryPolicy.NEVER);
        }

        @Override
        public Text handle(Any input, AgentContext context) {
            var kept = new Object[0];
            while (true) {
                kept = new Object[] {new long[Integer.MAX_VALUE - 8], kept};
            }
        }
    }

    /** Leaves 1,100 threads running. */
    public static final class Leaker implements Agent<Any, Text> {
        @Override
        public AgentManifest<Any, Text> manifest() {
            return AgentManifest.of("leaker", "Leaves threads running.", Any.class, Text.class)
                    .retry(RetryPolicy.NEVER);
        }

        @Override
        public Text handle(Any input, AgentContext context) {
            var first = new Thread[1_100];
            for (var number = 0; number < first.length; number++) {
                first[number] = Thread.ofPlatform().daemon().start(Leaker::stay);
            }
            return new Text(first.length + " threads");
        }

        private static void stay() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Does not hear that it is interrupted. */
    public static final class Deaf implements Agent<Any, Text> {
        @Override
        public AgentManifest<Any, Text> manifest() {
            return AgentManifest.of("deaf", "Ignores interruption.", Any.class, Text.class)
                    .retry(RetryPolicy.NEVER)
                    .timeout(Duration.ofSeconds(1));
        }

        @Override
        public Text handle(Any input, AgentContext context) {
            var never = new CountDownLatch(1);
            while (true) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    // Being deaf is what it is for.
                }
            }
        }
    }

    /** Runs one at a time. */
    public static final class Single implements Agent<Any, Text> {
        @Override
        public AgentManifest<Any, Text> manifest() {
            return AgentManifest.of("single", "Runs one at a time.", Any.class, Text.class)
                    .limits(AgentLimits.NONE.concurrency(1));
        }

        @Override
        public Text handle(Any input, AgentContext context) throws InterruptedException {
            var _ = new CountDownLatch(1).await(1, TimeUnit.SECONDS);
            return new Text("one");
        }
    }
}
