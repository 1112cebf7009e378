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
 * @param named whether the first column has the names that other commands take, which are never cut
 * @param lesser the columns that are left out, the first first, as long as the table is too wide
 */
public record TextTable(List<String> columns, List<List<String>> rows, boolean named, List<String> lesser) {
    private static final int GAP = 2;
    private static final int NARROWEST = 3;

    public TextTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        lesser = List.copyOf(lesser);
    }

    /** A table that keeps all its columns, each as wide as there is room for. */
    public TextTable(List<String> columns, List<List<String>> rows) {
        this(columns, rows, false, List.of());
    }

    /** The same, the first column never cut, and others left out before any is cut. */
    public TextTable named(String... without) {
        return new TextTable(columns, rows, true, List.of(without));
    }

    /** Its lines, the titles first, none wider than the screen unless names are. */
    public List<String> lines(int width, Ink ink) {
        var widths = widths();
        if (!lesser.isEmpty() && IntStream.of(widths).sum() > room(width)) {
            return withoutLeast().lines(width, ink);
        }
        narrow(widths, room(width));
        var lines = new ArrayList<String>();
        lines.add(ink.strong(line(columns, widths)));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private int[] widths() {
        return IntStream.range(0, columns.size()).map(this::widest).toArray();
    }

    private int room(int width) {
        return Math.max(columns.size() * NARROWEST, width - GAP * (columns.size() - 1));
    }

    private void narrow(int[] widths, int room) {
        while (IntStream.of(widths).sum() > room) {
            var widest = IntStream.range(named ? 1 : 0, widths.length)
                    .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                    .orElse(0);
            if (named && (widest == 0 || widths[widest] <= NARROWEST)) {
                return;
            }
            widths[widest]--;
        }
    }

    private TextTable withoutLeast() {
        var left = IntStream.range(0, columns.size())
                .filter(column -> !columns.get(column).equals(lesser.getFirst()))
                .toArray();
        return new TextTable(
                IntStream.of(left).mapToObj(columns::get).toList(),
                rows.stream()
                        .map(row -> IntStream.of(left)
                                .mapToObj(column -> cell(row, column))
                                .toList())
                        .toList(),
                named,
                lesser.subList(1, lesser.size()));
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
