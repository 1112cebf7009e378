package dev.mezan.asl.junit;

import java.util.List;

/** The lines in which two texts differ: {@code -} was expected, {@code +} is there. */
final class LineDifference {
    private static final int CONTEXT = 2;
    private static final int MOST = 40;

    private LineDifference() {}

    /** The changed part, between what both begin with and what both end with. */
    static String between(List<String> expected, List<String> actual) {
        int shorter = Math.min(expected.size(), actual.size());
        int start = 0;
        while (start < shorter && expected.get(start).equals(actual.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && expected.get(expected.size() - 1 - end).equals(actual.get(actual.size() - 1 - end))) {
            end++;
        }
        StringBuilder out = new StringBuilder("@ line " + (start + 1) + "\n");
        append(out, "  ", expected.subList(Math.max(0, start - CONTEXT), start));
        append(out, "- ", expected.subList(start, expected.size() - end));
        append(out, "+ ", actual.subList(start, actual.size() - end));
        append(
                out,
                "  ",
                expected.subList(expected.size() - end, Math.min(expected.size(), expected.size() - end + CONTEXT)));
        return out.toString();
    }

    private static void append(StringBuilder out, String mark, List<String> lines) {
        lines.stream().limit(MOST).forEach(line -> out.append(mark).append(line).append('\n'));
        if (lines.size() > MOST) {
            out.append(mark).append("... and ").append(lines.size() - MOST).append(" lines more\n");
        }
    }
}
