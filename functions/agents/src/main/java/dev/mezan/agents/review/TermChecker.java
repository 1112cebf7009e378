package dev.mezan.agents.review;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agents.review.terms.AcronymCheck;
import dev.mezan.agents.review.terms.FileTerms;
import dev.mezan.agents.review.terms.SpellingCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Finds terms that a folder does not explain, or writes in several ways. */
public final class TermChecker implements Agent<TermChecker.Terms, TermChecker.Checked> {
    /** The terms of a folder's files. */
    public record Terms(List<FileTerms> files) {}

    /** What it found. */
    public record Checked(List<Finding> findings) {}

    @Override
    public AgentManifest<Terms, Checked> manifest() {
        return AgentManifest.of("term-checker", "Compares the terms of documents.", Terms.class, Checked.class)
                .timeout(Duration.ofMinutes(2))
                .memoryMb(1024);
    }

    @Override
    public Checked handle(Terms input, AgentContext context) {
        var findings = new ArrayList<>(new AcronymCheck().check(input.files()));
        findings.addAll(new SpellingCheck().check(input.files()));
        return new Checked(findings);
    }
}
