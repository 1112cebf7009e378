package dev.mezan.asl.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Writes the files that the guide shows, compiles them, and runs its tests by JUnit. */
@Timeout(120)
class GuideTest {
    private static final Path GUIDE = Path.of("../../docs/guides/test-your-state-machines.md");
    private static final String SNAPSHOTS = "asl.snapshots.directory";
    private static final Pattern FILE =
            Pattern.compile("`src/test/(?:java|resources)/([^`]+)`:\\n\\n```\\w+\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    @SuppressWarnings("NullAway") // JUnit sets it.
    Path folder;

    @Test
    void everyExampleOfTheGuideCompilesAndPasses() throws Exception {
        Map<String, String> files = files();
        assertThat(files).hasSize(6);
        List<String> sources =
                files.keySet().stream().filter(name -> name.endsWith(".java")).toList();
        compile(sources);
        TestExecutionSummary summary = run(sources.stream()
                .map(source -> source.replace(".java", "").replace('/', '.'))
                .toList());
        assertThat(summary.getFailures().stream()
                        .map(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException()))
                .isEmpty();
        assertThat(summary.getContainersFailedCount()).isZero();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(10);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        FILE.matcher(Files.readString(GUIDE)).results().forEach(found -> files.put(found.group(1), found.group(2)));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return files;
    }

    private void compile(List<String> sources) {
        Stream<String> options =
                Stream.of("-proc:none", "-classpath", System.getProperty("java.class.path"), "-d", folder.toString());
        Stream<String> paths =
                sources.stream().map(source -> folder.resolve(source).toString());
        var errors = new ByteArrayOutputStream();
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(null, null, errors, Stream.concat(options, paths).toArray(String[]::new));
        assertThat(exit).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    private TestExecutionSummary run(List<String> classes) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            System.setProperty(SNAPSHOTS, folder.resolve("snapshots").toString());
            LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                    .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false");
            for (String name : classes) {
                request.selectors(selectClass(loader.loadClass(name)));
            }
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create().execute(request.build(), listener);
            return listener.getSummary();
        } finally {
            System.clearProperty(SNAPSHOTS);
            thread.setContextClassLoader(before);
        }
    }
}
