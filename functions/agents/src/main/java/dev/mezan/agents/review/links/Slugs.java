package dev.mezan.agents.review.links;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives the headings of one file their anchors, as GitHub does: lower case, nothing but letters, digits, {@code _},
 * {@code -} and spaces, spaces become hyphens, and a repeated one gets {@code -1}, {@code -2} and so on.
 *
 * @see <a href="https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links">Section
 *     links</a>
 */
public final class Slugs {
    private static final Pattern REMOVED = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pc}\\- ]");
    // What stays of an emoji when it is removed: its variation selector and joiner, which few people type in a link.
    private static final Pattern INVISIBLE = Pattern.compile("[\\uFE00-\\uFE0F\\u200B-\\u200D]");
    private static final Pattern HYPHENS = Pattern.compile("-{2,}");

    private final Map<String, Integer> seen = new HashMap<>();

    /** The anchor of the next heading. */
    public String next(String heading) {
        var slug = slug(heading);
        var unique = slug;
        while (seen.containsKey(unique)) {
            unique = slug + "-" + seen.merge(slug, 1, Integer::sum);
        }
        seen.put(unique, 0);
        return unique;
    }

    /** The anchor of a heading that is the only one with its text. */
    public static String slug(String heading) {
        var kept = REMOVED.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("");
        return visible(kept).replace(' ', '-');
    }

    /** An anchor or a fragment without characters that nobody sees. */
    public static String visible(String anchor) {
        return INVISIBLE.matcher(anchor).replaceAll("");
    }

    /** How other generators of sites (kramdown, MkDocs, GitLab) write an anchor: without runs of hyphens. */
    public static String collapsed(String anchor) {
        return HYPHENS.matcher(anchor).replaceAll("-").replaceAll("^-|-$", "");
    }
}
