package dev.mezan.runtime.journal;

import java.util.function.Predicate;

/**
 * When a journal is written anew, and with what.
 *
 * @param atLeast from which size on, in bytes; later only when it has doubled
 * @param wanted which records are still of use; asked by the journal's own thread when all that were acknowledged are
 *     in the file
 */
public record Rewriting(long atLeast, Predicate<String> wanted) {}
