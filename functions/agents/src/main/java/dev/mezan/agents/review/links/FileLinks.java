package dev.mezan.agents.review.links;

import java.util.List;

/**
 * What a file has to do with links.
 *
 * @param path the file
 * @param anchors what links into it may name
 * @param open whether it may have more anchors than one can tell: it includes other files, or has too many
 * @param links where it leads, without those to the web
 * @param web how many links go to the web, which are not followed
 */
public record FileLinks(String path, List<String> anchors, boolean open, List<Link> links, int web) {
    /**
     * A link or a picture.
     *
     * @param line where it stands, from 1
     * @param target as it is written, at most 500 characters
     */
    public record Link(int line, String target) {}
}
