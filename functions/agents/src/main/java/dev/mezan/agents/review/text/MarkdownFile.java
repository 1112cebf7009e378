package dev.mezan.agents.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown file, parsed.
 *
 * @param path its path in the folder
 * @param root its syntax tree, with source spans
 * @param prose its blocks of prose, in order
 */
public record MarkdownFile(String path, Node root, List<ProseBlock> prose) {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .extensions(List.of(TablesExtension.create()))
            .build();
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A(---|\\+\\+\\+)[ \\t]*\\n.*?\\n\\1[ \\t]*(\\n|\\z)", Pattern.DOTALL);
    private static final Pattern NO_NEWLINE = Pattern.compile("[^\\n]+");

    /** Parses a file; its front matter is left out, its line numbers are those of the file. */
    public static MarkdownFile parse(String path, String content) {
        var root = PARSER.parse(withoutFrontMatter(content));
        return new MarkdownFile(path, root, ProseReader.read(root));
    }

    private static String withoutFrontMatter(String content) {
        var matter = FRONT_MATTER.matcher(content);
        if (!matter.find()) {
            return content;
        }
        return NO_NEWLINE.matcher(matter.group()).replaceAll("") + content.substring(matter.end());
    }

    /** The line of a node, from 1: its own, or that of what it is in. */
    public static int line(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return at.getSourceSpans().getFirst().getLineIndex() + 1;
            }
        }
        return 1;
    }

    /** Every node of a type, in order. */
    public <N extends Node> List<N> all(Class<N> type) {
        var found = new ArrayList<N>();
        walk(root, node -> {
            if (type.isInstance(node)) {
                found.add(type.cast(node));
            }
        });
        return found;
    }

    private static void walk(Node start, Consumer<Node> visit) {
        for (var node = start.getFirstChild(); node != null; node = node.getNext()) {
            visit.accept(node);
            walk(node, visit);
        }
    }

    /** The text that a reader sees of a node, as a heading's anchor is made of it. */
    public static String visibleText(Node node) {
        var parts = new ArrayList<String>();
        walk(node, child -> {
            switch (child) {
                case Text text when !inImage(text) -> parts.add(text.getLiteral());
                case Code code -> parts.add(code.getLiteral());
                case SoftLineBreak _, HardLineBreak _ -> parts.add(" ");
                default -> {}
            }
        });
        return parts.stream().collect(Collectors.joining());
    }

    private static boolean inImage(Node node) {
        return node.getParent() instanceof Image;
    }
}
