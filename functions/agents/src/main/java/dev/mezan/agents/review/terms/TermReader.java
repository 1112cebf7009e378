package dev.mezan.agents.review.terms;

import dev.mezan.agents.review.text.MarkdownFile;
import dev.mezan.agents.review.text.ProseBlock;
import java.util.List;

/** Reads the terms of a file. */
public final class TermReader {
    private TermReader() {}

    /** The terms of a Markdown file. */
    public static FileTerms read(MarkdownFile file) {
        var acronyms = new AcronymReader();
        acronyms.readLinks(file);
        return read(file.path(), file.prose(), acronyms);
    }

    /** The terms of a plain text. */
    public static FileTerms read(String path, List<ProseBlock> prose) {
        return read(path, prose, new AcronymReader());
    }

    private static FileTerms read(String path, List<ProseBlock> prose, AcronymReader acronyms) {
        var spellings = new SpellingReader();
        for (var block : prose) {
            acronyms.read(block);
            // A heading may capitalise every word, and a row of links has the names of pages.
            if (block.role() != ProseBlock.Role.HEADING && block.linked() < 0.5) {
                spellings.read(block);
            }
        }
        return new FileTerms(path, acronyms.acronyms(), acronyms.explained(), spellings.uses());
    }
}
