package dev.mezan.agents.review.links;

import dev.mezan.agents.review.text.MarkdownFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Reads the links and the anchors of a Markdown file, those in HTML as well. */
public final class LinkReader {
    private static final int MOST = 5_000;
    private static final int LONGEST_TARGET = 500;
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern ID =
            Pattern.compile("<[^>]*?\\s(?:id|name)\\s*=\\s*[\"']?([^\"'\\s>]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_HEADING =
            Pattern.compile("<h([1-6])\\b[^>]*>(.*?)</h\\1>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern TARGET = Pattern.compile(
            "<(?:a|img|source|video)\\b[^>]*?\\s(?:href|src)\\s*=\\s*(\"[^\"]*\"|'[^']*')",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("(?:[a-zA-Z][a-zA-Z0-9+.-]+:|//).*", Pattern.DOTALL);
    private static final Pattern EXPLICIT = Pattern.compile("\\s*\\\\?\\{:?\\s*#([^}\\s]+)[^}]*}\\s*$");
    private static final Pattern INCLUDES = Pattern.compile(
            "(?m)^\\s*(?:import\\s.+\\sfrom\\s|--8<--|!include|\\{\\{?[#%<]?\\s*include|\\{%\\s*include|:::?\\s*include"
                    + "|\\.\\. include::|\\[!INCLUDE)");
    private static final Pattern SHORTCODE = Pattern.compile(":[a-z0-9_+-]+:");

    private final MarkdownFile file;
    private final Set<String> anchors = new LinkedHashSet<>();
    private final List<FileLinks.Link> links = new ArrayList<>();
    private final Slugs slugs = new Slugs();
    private int web;

    private LinkReader(MarkdownFile file) {
        this.file = file;
    }

    /** The links of a file. */
    public static FileLinks read(MarkdownFile file, String content) {
        var reader = new LinkReader(file);
        reader.file.all(Node.class).forEach(reader::visit);
        var open = INCLUDES.matcher(content).find() || reader.anchors.size() > MOST;
        return new FileLinks(
                file.path(),
                reader.anchors.stream().limit(MOST).toList(),
                open,
                reader.links.stream().limit(MOST).toList(),
                reader.web);
    }

    private void visit(Node node) {
        switch (node) {
            case Heading heading -> heading(MarkdownFile.visibleText(heading).strip());
            case Link link when !isFootnote(link) -> target(MarkdownFile.line(link), link.getDestination());
            case Image image -> target(MarkdownFile.line(image), image.getDestination());
            case HtmlBlock html -> html(MarkdownFile.line(html), html.getLiteral());
            case HtmlInline html -> html(MarkdownFile.line(html), html.getLiteral());
            default -> {}
        }
    }

    // A footnote's definition looks like that of a reference link.
    private static boolean isFootnote(Link link) {
        return link.getFirstChild() instanceof Text text && text.getLiteral().startsWith("^");
    }

    private void heading(String text) {
        var explicit = EXPLICIT.matcher(text);
        if (explicit.find()) {
            anchors.add(explicit.group(1));
        }
        var plain = explicit.replaceAll("");
        anchors.add(slugs.next(plain));
        if (SHORTCODE.matcher(plain).find()) {
            anchors.add(Slugs.slug(SHORTCODE.matcher(plain).replaceAll("")));
        }
    }

    private void html(int first, String literal) {
        var html = COMMENT.matcher(literal).replaceAll(match -> "\n".repeat(newlines(match.group())));
        ID.matcher(html).results().forEach(match -> anchors.add(match.group(1)));
        HTML_HEADING
                .matcher(html)
                .results()
                .forEach(match -> anchors.add(
                        slugs.next(TAG.matcher(match.group(2)).replaceAll("").strip())));
        TARGET.matcher(html).results().forEach(match -> {
            var quoted = match.group(1);
            var line = first + newlines(html.substring(0, match.start(1)));
            target(line, quoted.substring(1, quoted.length() - 1));
        });
    }

    private void target(int line, String target) {
        if (WEB.matcher(target.strip()).matches()) {
            web++;
        } else if (target.length() <= LONGEST_TARGET) {
            links.add(new FileLinks.Link(line, target.strip()));
        }
    }

    private static int newlines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
