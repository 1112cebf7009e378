package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Definition;
import dev.mezan.runtime.states.EpochSeconds;
import dev.mezan.runtime.states.MachineArn;
import dev.mezan.runtime.states.Registration;
import dev.mezan.runtime.states.Revision;
import dev.mezan.runtime.states.VariableReferences;
import dev.mezan.runtime.states.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** State machines as the API describes them. */
final class MachineDescription {
    private MachineDescription() {}

    static Map<String, Object> listed(Registration machine) {
        return identity(machine.arn(), machine.created(), machine.current());
    }

    static Map<String, Object> described(Registration machine, boolean withData) {
        var body = identity(machine.arn(), machine.created(), machine.current());
        body.put("status", machine.deleting() ? "DELETING" : "ACTIVE");
        putRevision(body, machine.current(), withData);
        return body;
    }

    static Map<String, Object> described(Registration machine, Version version, boolean withData) {
        var arn = machine.arn().with(Integer.toString(version.number()));
        var body = identity(arn, version.created(), version.revision());
        body.put("status", machine.deleting() ? "DELETING" : "ACTIVE");
        version.description().ifPresent(text -> body.put("description", text));
        putRevision(body, version.revision(), withData);
        return body;
    }

    /** What a revision is, without the dates. */
    static void putRevision(Map<String, Object> body, Revision revision, boolean withData) {
        var settings = revision.settings();
        if (withData) {
            body.put("definition", settings.definition().text());
            putReferences(body, settings.definition());
        }
        body.put("encryptionConfiguration", settings.encryption());
        body.put("loggingConfiguration", settings.logging());
        revision.id().ifPresent(id -> body.put("revisionId", id));
        body.put("roleArn", settings.roleArn());
        body.put("tracingConfiguration", Map.of("enabled", settings.tracing()));
    }

    private static void putReferences(Map<String, Object> body, Definition definition) {
        var references = VariableReferences.of(definition.text());
        if (!references.isEmpty()) {
            body.put("variableReferences", references);
        }
    }

    private static Map<String, Object> identity(MachineArn arn, Instant created, Revision revision) {
        var body = new LinkedHashMap<String, Object>();
        body.put("creationDate", EpochSeconds.of(created));
        body.put("name", arn.name());
        body.put("stateMachineArn", arn.toString());
        body.put("type", revision.settings().type().name());
        return body;
    }
}
