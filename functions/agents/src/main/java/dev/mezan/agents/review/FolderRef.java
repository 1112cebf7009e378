package dev.mezan.agents.review;

import dev.mezan.core.payload.ClaimCheck;

/**
 * A folder that was uploaded, as {@code --input DIR} gives it.
 *
 * @param name its name
 * @param files how many files it has
 * @param bytes how many bytes they have
 * @param manifest where the list of its files lies
 */
public record FolderRef(String name, int files, long bytes, ClaimCheck manifest) {}
