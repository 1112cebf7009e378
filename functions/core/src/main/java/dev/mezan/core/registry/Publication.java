package dev.mezan.core.registry;

import dev.mezan.core.agent.Manifest;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.workflow.Workflow;
import dev.mezan.core.workflow.WorkflowReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/**
 * The agents and workflows that a deployment makes known together.
 *
 * @param agents the agents' manifests
 * @param workflows the workflows' documents, as JSON text
 */
public record Publication(List<Manifest> agents, List<String> workflows) {
    public Publication {
        agents = List.copyOf(agents);
        workflows = List.copyOf(workflows);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param text a JSON object with {@code agents} and {@code workflows}
     * @param source what it is called in messages
     * @throws MezanException with the code {@code broken-json} or {@code broken-registry}
     */
    public static Publication read(String text, String source) {
        var document = Json.parse(text, source);
        if (!document.path("agents").isArray() || !document.path("workflows").isArray()) {
            throw broken(source);
        }
        try {
            return Json.to(Publication.class, document);
        } catch (JacksonException e) {
            throw new MezanException(broken(source).problems().getFirst().got(e.getOriginalMessage()), e);
        }
    }

    /** It as one JSON document, the same bytes for the same agents and workflows. */
    public String text() {
        return Json.text(this);
    }

    /**
     * Its workflows by their documents, each held to the rules.
     *
     * @throws MezanException with every problem of the first document that breaks them
     */
    public Map<String, Workflow> read() {
        var reader = new WorkflowReader(Agents.of(agents));
        var read = new LinkedHashMap<String, Workflow>();
        workflows.forEach(document -> read.put(document, reader.read(document, "catalog")));
        return read;
    }

    private static MezanException broken(String source) {
        return new MezanException(Problem.of("broken-registry", "This is no document of a suite's agents and workflows")
                .at(source)
                .advise("Deploy again; the build writes it anew from the catalog."));
    }
}
