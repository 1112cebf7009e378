package dev.mezan.asl.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One item for each row: a missing field is an empty string, and what is more than the header has is left out. */
final class CsvItems implements Items {
    private static final int MAX_HEADER = 10 * 1024;

    private final Reader text;
    private final CsvRows rows;
    private final List<String> header;
    private final String source;

    CsvItems(Reader text, Format.Csv format, String source) throws IOException, ItemReaderFailure {
        this.text = new BufferedReader(text);
        this.rows = new CsvRows(this.text, format.delimiter());
        this.source = source;
        this.header = format.headers().isPresent()
                ? format.headers().get()
                : rows.next().orElse(List.of());
        int size = header.stream().mapToInt(name -> name.length() + 1).sum();
        if (size > MAX_HEADER) {
            throw new ItemReaderFailure("The header of " + source + " is longer than " + MAX_HEADER + " bytes.");
        }
    }

    @Override
    public Optional<Item> next() throws ItemReaderFailure {
        try {
            return rows.next().map(row -> Item.of(item(row), source));
        } catch (IOException broken) {
            throw ReaderFailures.cannotRead(source, broken);
        }
    }

    private Map<String, String> item(List<String> row) {
        Map<String, String> item = LinkedHashMap.newLinkedHashMap(header.size());
        for (int i = 0; i < header.size(); i++) {
            item.put(header.get(i), i < row.size() ? row.get(i) : "");
        }
        return item;
    }

    @Override
    public void close() {
        ReaderFailures.close(text);
    }
}
