package dev.mezan.agents.review;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agents.review.links.FileLinks;
import dev.mezan.agents.review.links.LinkCheck;
import java.time.Duration;
import java.util.List;

/** Follows the links between a folder's files. */
public final class LinkChecker implements Agent<LinkChecker.Links, LinkChecker.Checked> {
    /**
     * The links of a folder.
     *
     * @param paths every file that there is
     * @param files the links and anchors of those that were reviewed
     */
    public record Links(List<String> paths, List<FileLinks> files) {}

    /**
     * What it found.
     *
     * @param findings links that lead nowhere
     * @param checked how many links were followed
     * @param outside how many lead out of the folder
     * @param web how many lead to the web; they are not followed
     * @param unknown how many only the generator of a site can resolve
     */
    public record Checked(List<Finding> findings, int checked, int outside, int web, int unknown) {}

    @Override
    public AgentManifest<Links, Checked> manifest() {
        return AgentManifest.of("link-checker", "Follows the links between documents.", Links.class, Checked.class)
                .timeout(Duration.ofMinutes(2))
                .memoryMb(1024);
    }

    @Override
    public Checked handle(Links input, AgentContext context) {
        var check = new LinkCheck(input.paths(), input.files());
        var findings = check.findings();
        var web = input.files().stream().mapToInt(FileLinks::web).sum();
        return new Checked(findings, check.checked(), check.outside(), web, check.unknown());
    }
}
