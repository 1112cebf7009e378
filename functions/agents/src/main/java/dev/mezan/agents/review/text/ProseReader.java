package dev.mezan.agents.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Takes the prose out of a syntax tree: no code, no addresses, no markup. */
final class ProseReader {
    // Dots that end no sentence, and would else look like a file's name.
    private static final Pattern ABBREVIATION =
            Pattern.compile("\\b(e)\\.\\s?(g)\\.|\\b(i)\\.\\s?(e)\\.", Pattern.CASE_INSENSITIVE);
    // Addresses, paths, names of files, calls, identifiers: a token with a sign that no word has.
    private static final Pattern THINGS = Pattern.compile(
            "[^\\s(]*(?:://|[/\\\\_@=<>{}$#+|~^*]|\\w\\.\\w|\\(\\)|::|->)\\S*?" + "(?=[.,;:!?)\\]\"'”’]*(?:\\s|$))");

    // Most pieces have none of these signs, and the search for things costs more than all else.
    private static final Pattern SIGNS = Pattern.compile("[\\p{L}\\p{N}\\s,;!?'’\"()-]*+[.:]?");

    private final List<ProseBlock> blocks = new ArrayList<>();

    private ProseReader() {}

    static List<ProseBlock> read(Node root) {
        var reader = new ProseReader();
        reader.visit(root);
        return List.copyOf(reader.blocks);
    }

    private void visit(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Paragraph paragraph -> add(ProseBlock.Role.PARAGRAPH, paragraph);
                case Heading heading -> add(ProseBlock.Role.HEADING, heading);
                case TableCell cell -> add(ProseBlock.Role.CELL, cell);
                default -> visit(node);
            }
        }
    }

    private void add(ProseBlock.Role role, Node node) {
        var builder = new Builder();
        builder.append(node, false);
        builder.build(role).ifPresent(blocks::add);
    }

    /** A piece of plain text as prose reads it. */
    static String plain(String literal) {
        if (SIGNS.matcher(literal).matches()) {
            return literal;
        }
        var text = ABBREVIATION.matcher(literal).replaceAll("$1$2$3$4");
        return THINGS.matcher(text).replaceAll(String.valueOf(ProseBlock.THING));
    }

    /** Gathers the text of one block, and the line of each piece. */
    private static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();
        private int linked;

        void append(Node parent, boolean inLink) {
            for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
                switch (node) {
                    case Text literal -> piece(literal, plain(literal.getLiteral()), inLink);
                    case Code code -> piece(code, String.valueOf(ProseBlock.THING), inLink);
                    case SoftLineBreak _ -> text.append('\n');
                    case HardLineBreak _ -> text.append(ProseBlock.BREAK);
                    case HtmlInline html -> tag(html);
                    case Image image ->
                        linked += (int) image.getDestination().chars().count();
                    case Link link -> append(link, true);
                    default -> append(node, inLink);
                }
            }
        }

        private void tag(HtmlInline html) {
            if (html.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br")) {
                text.append(ProseBlock.BREAK);
            }
        }

        private void piece(Node node, String words, boolean inLink) {
            starts.add(text.length());
            lines.add(MarkdownFile.line(node));
            text.append(words);
            linked += inLink ? words.length() : 0;
        }

        Optional<ProseBlock> build(ProseBlock.Role role) {
            if (starts.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new ProseBlock(
                    role,
                    text.toString(),
                    starts.stream().mapToInt(Integer::intValue).toArray(),
                    lines.stream().mapToInt(Integer::intValue).toArray(),
                    linked / (double) Math.max(1, text.length())));
        }
    }
}
