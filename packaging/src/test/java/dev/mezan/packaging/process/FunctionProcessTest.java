package dev.mezan.packaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.agent.AgentHandler;
import dev.mezan.agents.Greeter;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.packaging.Artifacts;
import dev.mezan.packaging.Form;
import dev.mezan.packaging.Unpacked;
import dev.mezan.packaging.classpath.ClassPath;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions in processes of their own, from their artifacts, under AWS's runtime interface client. */
class FunctionProcessTest {
    private static final Artifacts ARTIFACTS = Artifacts.on(ClassPath.ofProcess(), Form.PROVIDED);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void unpack() {
        for (var agent : List.of(Greeter.class, Exiting.class)) {
            var function = function(agent);
            Unpacked.of(ARTIFACTS.build(function, folder), folder);
        }
    }

    @AfterAll
    static void close() {
        ARTIFACTS.close();
    }

    @Test
    void aFunctionAnswersOneInvocationAfterTheOther() throws Exception {
        try (var process = FunctionProcess.start(launch(Greeter.class))) {
            assertThat(process.ready().get(1, TimeUnit.MINUTES)).isEmpty();
            for (var name : List.of("Ada", "Grace")) {
                assertThat(call(process, "{\"input\":{\"name\":\"" + name + "\"}}"))
                        .isInstanceOfSatisfying(
                                Outcome.Answered.class,
                                answer -> assertThat(text(answer.payload())).contains(name));
            }
            assertThat(process.memory().orElse(0)).isBetween(20_000_000L, 512_000_000L);
        }
    }

    @Test
    void whatAFunctionThrowsIsItsError() throws Exception {
        try (var process = FunctionProcess.start(launch(Greeter.class))) {
            assertThat(call(process, "{}"))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(text(failed.error())).contains("errorType", "has no input"));
        }
    }

    @Test
    void aFunctionThatEndsItsProcessFailsOnlyItsInvocation() throws Exception {
        try (var process = FunctionProcess.start(launch(Exiting.class))) {
            assertThat(call(process, "{\"input\":{}}")).isEqualTo(new Outcome.Died(7));
            assertThat(process.isAlive()).isFalse();
            assertThat(call(process, "{\"input\":{}}")).isEqualTo(new Outcome.Died(7));
        }
    }

    private static Outcome call(FunctionProcess process, String payload) throws Exception {
        var deadline = Instant.now().plusSeconds(20);
        var bytes = payload.getBytes(StandardCharsets.UTF_8);
        return process.call(new Call("request", "arn:aws:lambda:us-east-1:000000000000:function:f", deadline, bytes))
                .get(1, TimeUnit.MINUTES);
    }

    private static Launch launch(Class<?> agent) {
        var function = function(agent);
        var keys = Map.of("AWS_REGION", "us-east-1", "AWS_ACCESS_KEY_ID", "nobody", "AWS_SECRET_ACCESS_KEY", "nothing");
        return new Launch(
                function,
                new Unpacked(folder.resolve(function.name())),
                folder.resolve("scratch"),
                keys,
                List.of(),
                Redirect.INHERIT);
    }

    private static FunctionSpec function(Class<?> agent) {
        return new FunctionSpec(
                "f-" + agent.getSimpleName(),
                AgentHandler.class,
                Duration.ofSeconds(20),
                512,
                OptionalInt.empty(),
                Map.of(AgentHandler.AGENT, agent.getName()),
                List.of());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
