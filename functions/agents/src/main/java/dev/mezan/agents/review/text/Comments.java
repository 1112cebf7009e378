package dev.mezan.agents.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The comments of a program, found without parsing it: strings are passed over, so that no address is a comment. */
public final class Comments {
    private static final Set<String> HASH =
            Set.of("py", "rb", "sh", "bash", "zsh", "pl", "r", "yml", "yaml", "toml", "tf");
    private static final Set<String> DASHES = Set.of("sql", "lua", "hs");

    private final String source;
    private final String lineMark;
    private final boolean blocks;
    private final List<Comment> found = new ArrayList<>();
    private int at;
    private int line = 1;

    private Comments(String source, String lineMark, boolean blocks) {
        this.source = source;
        this.lineMark = lineMark;
        this.blocks = blocks;
    }

    /**
     * A line of a comment.
     *
     * @param line its number, from 1
     * @param text what it says, without its marks
     */
    public record Comment(int line, String text) {}

    /** The comments of a source file, line by line. */
    public static List<Comment> of(String path, String source) {
        var extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var css = Set.of("css").contains(extension);
        var mark = HASH.contains(extension) ? "#" : DASHES.contains(extension) ? "--" : css ? "\0" : "//";
        var comments = new Comments(source, mark, !HASH.contains(extension));
        comments.scan();
        return comments.found;
    }

    private void scan() {
        while (at < source.length()) {
            if (source.startsWith(lineMark, at) && startsHere()) {
                comment(endOfLine());
            } else if (blocks && source.startsWith("/*", at)) {
                var end = source.indexOf("*/", at + 2);
                comment(end < 0 ? source.length() : end);
            } else if (isQuote(source.charAt(at))) {
                string(source.charAt(at));
            } else {
                step();
            }
        }
    }

    // In a shell, $# and a#b are no comments.
    private boolean startsHere() {
        return !lineMark.equals("#") || at == 0 || Character.isWhitespace(source.charAt(at - 1));
    }

    private boolean isQuote(char c) {
        // An apostrophe is a letter's, a lifetime's or a word's as often as a string's: it counts on one line only.
        return c == '"' || c == '`' || (c == '\'' && closesSoon());
    }

    private boolean closesSoon() {
        var close = source.indexOf('\'', at + 1);
        return close > 0 && close < endOfLine();
    }

    private void string(char quote) {
        var triple = String.valueOf(quote).repeat(3);
        if (source.startsWith(triple, at)) {
            var end = source.indexOf(triple, at + 3);
            skipTo(end < 0 ? source.length() : end + 3);
            return;
        }
        step();
        while (at < source.length() && source.charAt(at) != quote) {
            if (source.charAt(at) == '\n' && quote != '`') {
                return; // Not closed on its line, so it was no string.
            }
            if (source.charAt(at) == '\\') {
                step();
            }
            step();
        }
        step();
    }

    private void comment(int end) {
        var first = line;
        var text = source.substring(at, end);
        var number = 0;
        for (var each : text.split("\n", -1)) {
            found.add(new Comment(
                    first + number++, each.replaceFirst("^[\\s*/#!;-]+", "").strip()));
        }
        skipTo(end);
    }

    private int endOfLine() {
        var end = source.indexOf('\n', at);
        return end < 0 ? source.length() : end;
    }

    private void skipTo(int end) {
        while (at < end) {
            step();
        }
    }

    private void step() {
        if (at < source.length() && source.charAt(at) == '\n') {
            line++;
        }
        at++;
    }
}
