package dev.mezan.agents.review;

import java.util.List;

/**
 * The files that one reviewer takes.
 *
 * @param documents at least one
 */
public record Batch(List<Document> documents) {}
