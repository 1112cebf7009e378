package dev.mezan.core.registry;

import java.util.List;
import java.util.Optional;

/** Where the workflows and agents of a suite are looked up; a port. */
public interface Registry {
    /** A workflow's document as JSON text, of a version or, with none given, of the latest. */
    Optional<String> document(String name, Optional<String> version);

    /** The names of the workflows that are there. */
    List<String> workflowNames();

    /** The agents that are there. */
    Agents agents();
}
