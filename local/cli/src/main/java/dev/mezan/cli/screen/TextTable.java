package dev.mezan.cli.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as text; the widest columns give way when the screen is narrow.
 *
 * @param columns the titles
 * @param rows the cells; a row may be shorter than the titles
 */
public record TextTable(List<String> columns, List<List<String>> rows) {
    private static final int GAP = 2;
    private static final int NARROWEST = 3;

    public TextTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Its lines, the titles first, none wider than the screen. */
    public List<String> lines(int width, Ink ink) {
        var widths = widths(width);
        var lines = new ArrayList<String>();
        lines.add(ink.strong(line(columns, widths)));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private int[] widths(int width) {
        var widths = IntStream.range(0, columns.size()).map(this::widest).toArray();
        var room = Math.max(columns.size() * NARROWEST, width - GAP * (columns.size() - 1));
        while (IntStream.of(widths).sum() > room) {
            var widest = IntStream.range(0, widths.length)
                    .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                    .orElseThrow();
            widths[widest]--;
        }
        return widths;
    }

    private int widest(int column) {
        return IntStream.concat(
                        IntStream.of(TextWidth.of(columns.get(column))),
                        rows.stream().mapToInt(row -> TextWidth.of(cell(row, column))))
                .max()
                .orElseThrow();
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> TextWidth.pad(TextWidth.cut(cell(cells, i), widths[i]), widths[i]))
                .collect(Collectors.joining(" ".repeat(GAP)))
                .stripTrailing();
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).replaceAll("\\s+", " ") : "";
    }
}
