package dev.mezan.gateway.registry;

import dev.mezan.aws.WorkflowLibrary;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.registry.Registry;
import dev.mezan.core.workflow.Workflow;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import dev.mezan.gateway.http.Places;
import dev.mezan.gateway.http.Query;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The workflows that can be run. */
public final class Workflows {
    /** What a version looks like. */
    public static final Pattern VERSION =
            Pattern.compile("(?=.{1,64}$)(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?");

    private final Registry registry;
    private final WorkflowLibrary library;

    /** Those of a registry. */
    public Workflows(Registry registry) {
        this.registry = registry;
        this.library = new WorkflowLibrary(registry);
    }

    /** All of them in their latest versions; a scan of the control table, and two requests for each not read lately. */
    public Answer list(Call call) {
        Query.of(call.request());
        var document = Json.object();
        var workflows = document.putArray("workflows");
        registry.workflowNames().stream()
                .map(name -> library.find(name, Optional.empty()).workflow())
                .forEach(workflow -> workflows.add(summary(workflow)));
        return Answer.ok(document);
    }

    /** One with its input's schema and its document; at most two requests. */
    public Answer read(Call call) {
        var version = Query.of(call.request(), "version").text("version", VERSION, "a version such as 1.2.0");
        var workflow = find(call.request().parameter("workflow"), version);
        var document = registry.document(workflow.name(), workflow.version()).orElseThrow();
        return Answer.ok(summary(workflow)
                .set("inputSchema", workflow.inputSchema())
                .set("document", Json.parse(document, workflow.name())));
    }

    private Workflow find(String name, Optional<String> version) {
        try {
            return library.find(name, version).workflow();
        } catch (MezanException e) {
            throw Places.at(
                    version.isPresent() && registry.latest(name).isPresent() ? "query:version" : "path:workflow", e);
        }
    }

    private static ObjectNode summary(Workflow workflow) {
        return Json.object()
                .put("name", workflow.name())
                .put("version", workflow.version())
                .put("description", workflow.description())
                .put("lane", workflow.lane().word());
    }
}
