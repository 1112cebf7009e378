package dev.mezan.agents.review.terms;

import java.util.List;

/**
 * The terms of a file.
 *
 * @param path the file
 * @param acronyms acronyms that not everyone knows
 * @param explained acronyms that it explains, or that name what it is about
 * @param spellings words that can be written in several ways
 */
public record FileTerms(String path, List<TermUse> acronyms, List<String> explained, List<TermUse> spellings) {}
