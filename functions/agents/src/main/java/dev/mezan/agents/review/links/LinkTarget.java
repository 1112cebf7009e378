package dev.mezan.agents.review.links;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.regex.Pattern;

/** Where a link leads, as far as it can be told from its text and the file that it stands in. */
sealed interface LinkTarget {
    /** Nowhere: it has no text. */
    record Empty() implements LinkTarget {}

    /** Somewhere that only another program knows: a template, an alias. */
    record Unknown() implements LinkTarget {}

    /** Out of the folder. */
    record Outside() implements LinkTarget {}

    /**
     * To a file of the folder.
     *
     * @param path from the folder's root; the file itself if the link has a fragment alone
     * @param fragment what comes after {@code #}, empty if nothing does
     * @param rooted whether it began with {@code /}, so that it may mean the root of a site
     */
    record Inside(String path, String fragment, boolean rooted) implements LinkTarget {}

    /** What only a generator of sites can resolve. */
    Pattern TEMPLATE = Pattern.compile(".*(?:\\{\\{|\\{%|<%|\\$\\{|\\}\\}|\\{[\\w.]+}|<[\\w-]+>).*|[@~].*");

    /** Where a link in a file leads. */
    static LinkTarget of(String from, String target) {
        if (target.isEmpty()) {
            return new Empty();
        }
        if (TEMPLATE.matcher(target).matches()) {
            return new Unknown();
        }
        var hash = target.indexOf('#');
        var fragment = hash < 0 ? "" : decoded(target.substring(hash + 1));
        var address = (hash < 0 ? target : target.substring(0, hash)).replaceFirst("\\?.*", "");
        if (address.isEmpty()) {
            return new Inside(from, fragment, false);
        }
        var rooted = address.startsWith("/");
        var base = rooted || from.indexOf('/') < 0 ? "" : from.substring(0, from.lastIndexOf('/'));
        return resolved(base, decoded(address), fragment, rooted);
    }

    private static LinkTarget resolved(String base, String address, String fragment, boolean rooted) {
        var parts = new ArrayDeque<String>();
        for (var part : (base + "/" + address).split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return new Outside();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return new Inside(String.join("/", parts), fragment, rooted);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // A lone per cent sign stands for itself.
        }
    }
}
