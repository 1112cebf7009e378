package dev.mezan.asl.map;

import dev.mezan.asl.ObjectStore.Listed;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a listing says of each object, as the service gives it: the entity tag in its quotation marks, the time in
 * seconds.
 *
 * @see <a href="https://github.com/floci-io/floci/pull/3460">Checked against the service, September 2026</a>
 */
final class ListedItems implements Items {
    private static final double MILLIS = 1000.0;

    private final Iterator<Listed> objects;
    private final String source;

    ListedItems(Iterator<Listed> objects, String source) {
        this.objects = objects;
        this.source = source;
    }

    @Override
    public Optional<Item> next() throws ItemReaderFailure {
        try {
            return objects.hasNext() ? Optional.of(Item.of(described(objects.next()), source)) : Optional.empty();
        } catch (UncheckedIOException broken) {
            throw ReaderFailures.cannotRead(source, broken);
        }
    }

    private static Map<String, Object> described(Listed object) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("Etag", object.etag());
        item.put("Key", object.key());
        item.put("LastModified", object.lastModified().toEpochMilli() / MILLIS);
        item.put("Size", object.size());
        item.put("StorageClass", object.storageClass());
        return item;
    }
}
