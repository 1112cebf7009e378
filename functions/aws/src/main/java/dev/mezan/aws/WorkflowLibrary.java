package dev.mezan.aws;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import dev.mezan.core.registry.Registry;
import dev.mezan.core.schema.SchemaCheck;
import dev.mezan.core.workflow.Workflow;
import dev.mezan.core.workflow.WorkflowReader;
import java.util.Optional;

/** The workflows of a registry, read and compiled once for each version; the last hundred are kept. */
public final class WorkflowLibrary {
    private static final int KEPT = 100;

    private final Registry registry;
    private final Cache<String, Entry> entries =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** A library over a registry. */
    public WorkflowLibrary(Registry registry) {
        this.registry = registry;
    }

    /**
     * A workflow, of a version or else the latest.
     *
     * @throws MezanException with the code {@code unknown-workflow}, {@code unknown-version}, or the document's problems
     */
    public Entry find(String name, Optional<String> version) {
        var wanted = version.or(() -> registry.latest(name)).orElseThrow(() -> unknown(name));
        var key = name + "@" + wanted;
        var known = entries.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var document = registry.document(name, wanted).orElseThrow(() -> unknownVersion(name, wanted));
        var workflow = new WorkflowReader(registry.agents()).read(document, key);
        var entry = new Entry(workflow, new SchemaCheck(workflow.inputSchema()));
        entries.put(key, entry);
        return entry;
    }

    private MezanException unknown(String name) {
        return new MezanException(Problem.of("unknown-workflow", "There is no such workflow")
                .at("/workflow")
                .got(name)
                .advise(Suggestion.sentence(name, registry.workflowNames())));
    }

    private MezanException unknownVersion(String name, String version) {
        if (registry.latest(name).isEmpty()) {
            return unknown(name);
        }
        return new MezanException(Problem.of("unknown-version", "The workflow " + name + " has no such version")
                .at("/version")
                .got(version)
                .advise("The latest is " + registry.latest(name).orElse("unknown") + "."));
    }

    /**
     * A workflow that is ready to run.
     *
     * @param workflow what its document says
     * @param input the check of a run's input
     */
    public record Entry(Workflow workflow, SchemaCheck input) {}
}
