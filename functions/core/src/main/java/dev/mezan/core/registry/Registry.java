package dev.mezan.core.registry;

import java.util.List;
import java.util.Optional;

/** Where the workflows and agents of a suite are looked up; a port. */
public interface Registry {
    /** The version of a workflow that runs without one get; at most 5 s old. */
    Optional<String> latest(String name);

    /** A workflow's document as JSON text; what a version says never changes. */
    Optional<String> document(String name, String version);

    /** The names of the workflows that are there. */
    List<String> workflowNames();

    /** The agents that are there; at most 5 s old. */
    Agents agents();
}
