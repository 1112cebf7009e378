package dev.mezan.asl.map;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a text with delimiters: a field may stand in quotation marks, within which delimiters and line ends are
 * text and two marks are one; a backslash takes the delimiter, a mark or a backslash as text, and is dropped before
 * anything else. Empty lines are no rows.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html">How Step Functions
 *     parses text-delimited data</a>
 */
final class CsvRows {
    private static final int END = -1;

    private final Reader text;
    private final char delimiter;
    private final StringBuilder field = new StringBuilder();
    private int ahead;
    private boolean quoted;

    CsvRows(Reader text, char delimiter) throws IOException {
        this.text = text;
        this.delimiter = delimiter;
        this.ahead = text.read();
        if (ahead == '\ufeff') {
            ahead = text.read();
        }
    }

    Optional<List<String>> next() throws IOException {
        while (ahead != END) {
            List<String> row = row();
            if (row.size() > 1 || !row.getFirst().isEmpty() || quoted) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private List<String> row() throws IOException {
        List<String> row = new ArrayList<>();
        quoted = false;
        boolean more = true;
        while (more) {
            readField();
            row.add(field.toString());
            more = ahead == delimiter;
            if (ahead != END) {
                skipEnd();
            }
        }
        return row;
    }

    /** Goes past a delimiter or a line's end, which may be two characters. */
    private void skipEnd() throws IOException {
        int end = take();
        if (end == '\r' && ahead == '\n') {
            take();
        }
    }

    private void readField() throws IOException {
        field.setLength(0);
        boolean inside = false;
        while (ahead != END && (inside || !isEnd(ahead))) {
            int c = take();
            if (c == '\\') {
                escaped();
            } else if (c != '"') {
                field.append((char) c);
            } else if (inside && ahead == '"') {
                field.append((char) take());
            } else {
                inside = !inside;
                quoted = true;
            }
        }
    }

    private void escaped() throws IOException {
        if (ahead == '\\' || ahead == '"' || ahead == delimiter) {
            field.append((char) take());
        }
    }

    private boolean isEnd(int c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    private int take() throws IOException {
        int c = ahead;
        ahead = text.read();
        return c;
    }
}
