package dev.mezan.agents.review.report;

import dev.mezan.agents.review.ReviewedFile.KeySentence;
import dev.mezan.agents.review.Severity;
import java.util.List;
import java.util.Locale;

/**
 * The review of a folder, ready to be written.
 *
 * @param folder its name
 * @param files every reviewed file, the worst first
 * @param counts what was looked at
 * @param summary the sentences that say most of what the folder is about
 * @param skipped what could not be done, each as a sentence
 */
public record Review(
        String folder, List<FileReport> files, Counts counts, List<KeySentence> summary, List<String> skipped) {
    /**
     * What was looked at.
     *
     * @param files how many files the folder has
     * @param links how many links were followed
     * @param outside how many lead out of the folder and were not followed
     * @param web how many lead to the web and were not followed
     * @param unknown how many only the generator of a site can resolve
     */
    public record Counts(int files, int links, int outside, int web, int unknown) {}

    /** The score of the folder: the mean of its files, weighted by their words; each by 100 at least and 2,000 at most. */
    public int score() {
        var weights = 0.0;
        var sum = 0.0;
        for (var file : files) {
            var weight = Math.clamp(file.file().words(), 100, 2_000);
            weights += weight;
            sum += weight * file.score();
        }
        return weights == 0 ? 100 : (int) Math.round(sum / weights);
    }

    /** How many findings of a severity there are. */
    public long count(Severity severity) {
        return files.stream().mapToLong(file -> file.count(severity)).sum();
    }

    /** How many findings the reviewers left out, over their limit for one file. */
    public int more() {
        return files.stream().mapToInt(file -> file.file().more()).sum();
    }

    /** How many words of prose were read. */
    public long words() {
        return files.stream().mapToLong(file -> file.file().words()).sum();
    }

    /** The review on one line. */
    public String headline() {
        return "Score %d of 100; %s: %s, %s, %s"
                .formatted(
                        score(),
                        counted(files.size(), "file"),
                        counted(count(Severity.ERROR), "error"),
                        counted(count(Severity.WARNING), "warning"),
                        counted(count(Severity.NOTE), "note"));
    }

    /** A number and a noun, in the plural if it is not one. */
    static String counted(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }
}
