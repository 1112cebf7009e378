package dev.mezan.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mezan.core.agent.AgentLimits;
import dev.mezan.core.agent.CircuitPolicy;
import dev.mezan.core.agent.FailureRate;
import dev.mezan.core.agent.Fallback;
import dev.mezan.core.agent.Manifest;
import dev.mezan.core.agent.Resilience;
import dev.mezan.core.agent.RetryPolicy;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgentChecksTest {
    private static final Resilience DEFAULT = Resilience.DEFAULT;
    private static final String PERSON = """
            {"message": "Count them", "assignees": ["ada"], "deadline": "P2D"}""";

    @Test
    void theDefaultsAndAWholeChainArePossible() {
        var chain = DEFAULT.fallbacks(List.of(
                new Fallback.Cached(Duration.ofHours(1)),
                new Fallback.Degraded("simple"),
                new Fallback.Default(Json.parse("{\"count\": 0}", "default"))));

        AgentChecks.check(List.of(agent("counter", chain), agent("simple", DEFAULT)));
        AgentChecks.check(List.of(
                agent("asker", DEFAULT.fallbacks(List.of(new Fallback.Person(Json.parse(PERSON, "p")))))));
    }

    @Test
    void retriesThatCannotBeAreToldAllAtOnce() {
        var retry = new RetryPolicy(-1, Duration.ofSeconds(-1), 0.5, Duration.ofHours(1), 1.5);

        assertThat(problems(agent("a", DEFAULT.retry(retry))))
                .extracting(Problem::where)
                .containsExactly("retry.retries", "retry.first", "retry.rate", "retry.most", "retry.budget");
        assertThat(problems(agent("a", DEFAULT.retry(RetryPolicy.DEFAULT.retries(-1))))
                        .getFirst())
                .hasToString("retry.retries: The agent a can't have this: there are 0 to 10 retries (got -1)."
                        + " Change it in the agent's manifest.");
    }

    @Test
    void circuitsAndLimitsThatCannotBeAreTold() {
        var circuit = new CircuitPolicy(0, java.util.Optional.empty(), Duration.ZERO)
                .failureRate(new FailureRate(0, Duration.ofDays(1), 0));
        var limits = AgentLimits.NONE.concurrency(0).rate(0, 0);

        assertThat(problems(agent("a", DEFAULT.circuit(circuit).limits(limits))))
                .extracting(Problem::where)
                .containsExactly(
                        "circuit.failures",
                        "circuit.openFor",
                        "circuit.failureRate.share",
                        "circuit.failureRate.window",
                        "circuit.failureRate.minimumCalls",
                        "limits.concurrency",
                        "limits.rate.perSecond",
                        "limits.rate.burst");
    }

    @Test
    void aTimeoutOverThatOfTheLanesIsTold() {
        var slow = manifest("slow", DEFAULT, Duration.ofMinutes(5));

        assertThat(problems(slow)).extracting(Problem::where).containsExactly("timeout");
    }

    @Test
    void anAgentCannotAnswerInItsOwnPlace() {
        assertThat(problems(falling("a", "a"))).extracting(Problem::code).containsExactly("fallback-to-itself");
    }

    @Test
    void aCycleIsToldOnceWithItsPath() {
        var problems = problems(falling("a", "b"), falling("b", "c"), falling("c", "a"), falling("d", "a"));

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().code()).isEqualTo("fallback-cycle");
        assertThat(problems.getFirst().value()).isEqualTo("a → b → c → a");
    }

    @Test
    void aDegradedAgentThatIsNotThereIsToldWithTheOneThatWasMeant() {
        var problem =
                problems(falling("counter", "simpel"), agent("simple", DEFAULT)).getFirst();

        assertThat(problem.code()).isEqualTo("unknown-agent");
        assertThat(problem.advice()).isEqualTo("Did you mean 'simple'?");
    }

    @Test
    void aDefaultIsHeldToTheAgentsOwnSchemaAndSize() {
        assertThat(problems(defaulting("{\"count\": \"none\"}")).getFirst().where())
                .isEqualTo("a: fallbacks/0/count");
        assertThat(problems(defaulting("{\"count\": 0, \"more\": \"" + "x".repeat(10_000) + "\"}")))
                .extracting(Problem::code)
                .containsExactly("too-large");
    }

    @Test
    void aPersonIsAskedSomethingThatCanBeAsked() {
        var nobody = new Fallback.Person(Json.parse("{\"deadline\": \"soon\"}", "person"));

        assertThat(problems(agent("a", DEFAULT.fallbacks(List.of(nobody)))))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.where()).startsWith("a: fallbacks/0"));
    }

    @Test
    void whatNobodyEverAsksAndWhatIsTooOldIsTold() {
        var chain = DEFAULT.fallbacks(List.of(
                new Fallback.Default(Json.parse("{\"count\": 0}", "default")),
                new Fallback.Cached(Duration.ofDays(91))));

        assertThat(problems(agent("a", chain)))
                .extracting(Problem::code)
                .containsExactly("unreachable-fallback", "wrong-setting");
    }

    private static Manifest defaulting(String value) {
        return agent("a", DEFAULT.fallbacks(List.of(new Fallback.Default(Json.parse(value, "default")))));
    }

    private static Manifest falling(String name, String to) {
        return agent(name, DEFAULT.fallbacks(List.of(new Fallback.Degraded(to))));
    }

    private static Manifest agent(String name, Resilience resilience) {
        return manifest(name, resilience, Duration.ofSeconds(30));
    }

    private static Manifest manifest(String name, Resilience resilience, Duration timeout) {
        var output =
                Json.parse("{\"type\": \"object\", \"properties\": {\"count\": {\"type\": \"integer\"}}}", "schema");
        return new Manifest(name, "Does it", "f-" + name, Json.object(), output, timeout, 512, resilience);
    }

    private static List<Problem> problems(Manifest... manifests) {
        var thrown = catchThrowableOfType(
                MezanException.class,
                () -> AgentChecks.check(Stream.of(manifests).toList()));
        return thrown.problems();
    }
}
