package dev.mezan.cli.states;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The {@code ${Names}} in a definition that a deployment would replace: values that are given, and stand-ins for the
 * others. A stand-in is an ARN where a Resource is meant, 1 outside of a string, and otherwise the name itself.
 *
 * @param values what is given, by name
 */
record Placeholders(Map<String, String> values) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");
    private static final Pattern RESOURCE = Pattern.compile("\"Resource\"\\s*:\\s*\"$");

    Placeholders {
        values = Map.copyOf(values);
    }

    /**
     * A text without placeholders.
     *
     * @param text the text
     * @param moves where it is longer or shorter than what it was made from, in the order of the text
     * @param standIns the names that no value was given for
     */
    record Filled(String text, List<Move> moves, Set<String> standIns) {
        /** The column in the text as it was, for one in the text as it is; both count from 1. */
        int column(int line, int column) {
            var moved = moves.stream()
                    .filter(move -> move.line == line && move.end < column)
                    .mapToInt(Move::longer)
                    .sum();
            return column - moved;
        }
    }

    /** One replacement: its line, the column at which it ends in the new text, and by how much it made the text longer. */
    record Move(int line, int end, int longer) {}

    Filled fill(String text) {
        var filled = new StringBuilder();
        var moves = new ArrayList<Move>();
        var standIns = new LinkedHashSet<String>();
        var scan = new Scan();
        var last = 0;
        for (MatchResult found : PLACEHOLDER.matcher(text).results().toList()) {
            var before = text.substring(last, found.start());
            scan.over(before);
            filled.append(before);
            var name = found.group(1);
            if (!values.containsKey(name)) {
                standIns.add(name);
            }
            var value = value(name, filled, scan.inString);
            filled.append(value);
            scan.column += value.length();
            moves.add(new Move(
                    scan.line, scan.column - 1, value.length() - found.group().length()));
            last = found.end();
        }
        return new Filled(filled.append(text, last, text.length()).toString(), moves, standIns);
    }

    private String value(String name, CharSequence before, boolean inString) {
        var given = values.get(name);
        if (given != null) {
            return inString ? escaped(given) : given.replaceAll("\\R", " ");
        }
        if (!inString) {
            return "1";
        }
        var tail = before.subSequence(Math.max(0, before.length() - 80), before.length());
        return RESOURCE.matcher(tail).find() ? "arn:aws:lambda:us-east-1:000000000000:function:" + name : name;
    }

    private static String escaped(String value) {
        var json = dev.mezan.asl.json.Json.write(value);
        return json.substring(1, json.length() - 1);
    }

    /** Where a walk over JSON text is; it need not be valid. */
    private static final class Scan {
        private int line = 1;
        private int column = 1;
        private boolean inString;
        private boolean escaped;

        void over(String text) {
            text.chars().forEach(c -> over((char) c));
        }

        private void over(char c) {
            if (c == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
            if (c == '"' && !escaped) {
                inString = !inString;
            }
            escaped = inString && c == '\\' && !escaped;
        }
    }
}
