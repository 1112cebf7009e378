package dev.mezan.asl.map;

import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.ObjectStore;
import dev.mezan.asl.ObjectStore.Address;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * A data set in S3.
 *
 * @param store where it is
 * @param who in whose name it is read
 * @param place the bucket, and the key or the prefix
 * @param format what is in it
 * @param maxItems how many items are read at most
 */
public record StoredDataset(ObjectStore store, ExecutionContext who, Address place, Format format, long maxItems)
        implements Dataset {
    @Override
    public Items open() throws ItemReaderFailure {
        return new LimitedItems(open(place, format), maxItems);
    }

    private Items open(Address address, Format as) throws ItemReaderFailure {
        return switch (as) {
            case Format.Csv csv -> text(address, text -> new CsvItems(text, csv, address.uri()));
            case Format.Json(List<String> pointer) -> new JsonItems(read(address), pointer, address.uri());
            case Format.JsonLines lines -> text(address, text -> new JsonLinesItems(text, address.uri()));
            case Format.Inventory inventory -> inventory(address);
            case Format.AthenaManifest(Format files) ->
                new ChainedItems(ManifestFiles.of(read(address), address), file -> open(file, files));
            case Format.Listing listing -> new ListedItems(list(address), "S3://" + address.bucket());
            case Format.Flattened(Format files) ->
                new ChainedItems(ManifestFiles.listed(list(address), address.bucket()), file -> open(file, files));
        };
    }

    private Items inventory(Address address) throws ItemReaderFailure {
        InventoryManifest manifest = InventoryManifest.read(read(address), address);
        Format rows = Format.Csv.commas(manifest.columns());
        return new ChainedItems(manifest.files().iterator(), file -> open(file, rows));
    }

    private Iterator<ObjectStore.Listed> list(Address address) throws ItemReaderFailure {
        try {
            return store.list(who, address.bucket(), address.key());
        } catch (IOException broken) {
            throw ReaderFailures.cannotRead(address.uri(), broken);
        }
    }

    private interface Opener {
        Items open(InputStreamReader text) throws IOException, ItemReaderFailure;
    }

    private Items text(Address address, Opener opener) throws ItemReaderFailure {
        InputStream bytes = read(address);
        try {
            return opener.open(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            ReaderFailures.close(bytes);
            throw ReaderFailures.cannotRead(address.uri(), broken);
        }
    }

    /** Opens an object, and unpacks it if its name says that it is packed. */
    private InputStream read(Address address) throws ItemReaderFailure {
        String name = address.key().toLowerCase(Locale.ROOT);
        if (name.endsWith(".zst") || name.endsWith(".zstd")) {
            throw new ItemReaderFailure(
                    address.uri() + " is packed by ZSTD, which this engine cannot unpack: pack it by GZIP instead");
        }
        try {
            InputStream bytes = store.get(who, address);
            return name.endsWith(".gz") || name.endsWith(".gzip") ? new GZIPInputStream(bytes) : bytes;
        } catch (IOException broken) {
            throw ReaderFailures.cannotRead(address.uri(), broken);
        }
    }
}
