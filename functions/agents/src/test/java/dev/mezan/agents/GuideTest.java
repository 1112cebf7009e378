package dev.mezan.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.agent.schema.AgentJson;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs what the guide shows. */
class GuideTest {
    private static final Path GUIDE = Path.of("../../docs/guides/your-first-agent.md");
    private static final Path EFFECTS = Path.of("../../docs/effects.md");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface) (\\w+)");

    @TempDir
    @SuppressWarnings("NullAway") // JUnit sets it.
    Path classes;

    @Test
    void theGuidesAgentCompilesAndPassesTheGuidesTest() throws Exception {
        compile(GUIDE);
        assertThat(runTests("dev.mezan.agents.WordCounterTest")).isEqualTo(3);
    }

    @Test
    void theAgentWithAnEffectCompilesAndPassesItsTest() throws Exception {
        compile(EFFECTS);
        assertThat(runTests("dev.mezan.agents.CardChargerTest")).isEqualTo(2);
    }

    private void compile(Path page) throws IOException {
        var diagnostics = new ArrayList<String>();
        var task = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        problem -> diagnostics.add(problem.toString()),
                        List.of(
                                "-d",
                                classes.toString(),
                                "-classpath",
                                System.getProperty("java.class.path"),
                                "-proc:none"),
                        null,
                        blocks(page, "java").stream().map(GuideTest::source).toList());
        assertThat(task.call()).as(String.join("\n", diagnostics)).isTrue();
    }

    @Test
    void theGuidesWorkflowIsJson() throws IOException {
        var document = AgentJson.MAPPER.readTree(blocks(GUIDE, "json").getFirst());
        assertThat(document.at("/tasks/0/agent").stringValue()).isEqualTo("word-counter");
    }

    private int runTests(String name) throws Exception {
        var run = 0;
        try (var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, Thread.currentThread().getContextClassLoader())) {
            var type = loader.loadClass(name);
            for (var method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    var constructor = type.getDeclaredConstructor();
                    constructor.setAccessible(true);
                    method.setAccessible(true);
                    method.invoke(constructor.newInstance());
                    run++;
                }
            }
        }
        return run;
    }

    private static List<String> blocks(Path page, String language) throws IOException {
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(page))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static JavaFileObject source(String code) {
        var name = TYPE.matcher(code).results().findFirst().orElseThrow().group(1);
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }
}
