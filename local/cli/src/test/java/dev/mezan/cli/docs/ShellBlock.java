package dev.mezan.cli.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A block of shell commands on a page.
 *
 * @param page the page, from the folder of the sources
 * @param line the line in which it begins
 * @param kind what stands behind {@code sh}: nothing, {@code aws} (it needs a suite that stays) or {@code yours} (it
 *     needs something that the reader has made)
 * @param commands its lines
 */
record ShellBlock(Path page, int line, String kind, List<String> commands) {
    private static final Pattern FENCE = Pattern.compile("```sh( (aws|yours))?");

    ShellBlock {
        commands = List.copyOf(commands);
    }

    /** The blocks of the README, of CONTRIBUTING and of all pages in {@code docs}. */
    static List<ShellBlock> of(Path home) {
        try (var pages = Files.walk(home.resolve("docs"))) {
            return Stream.concat(Stream.of(home.resolve("README.md"), home.resolve("CONTRIBUTING.md")), pages)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .flatMap(page -> blocks(home.relativize(page), read(page)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks of a page. */
    static List<ShellBlock> blocks(Path page, String text) {
        var blocks = new ArrayList<ShellBlock>();
        var lines = text.lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            var fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                var end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                var kind = fence.group(2) == null ? "" : fence.group(2);
                blocks.add(new ShellBlock(page, i + 1, kind, lines.subList(i + 1, end)));
            }
        }
        return blocks;
    }

    /** Where it is. */
    String place() {
        return page + ":" + line;
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
