package dev.mezan.asl.map;

import dev.mezan.asl.ObjectStore.Address;
import dev.mezan.asl.ObjectStore.Listed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;

/** The files that hold the items of a data set. */
final class ManifestFiles {
    private static final String SCHEME = "s3://";

    private ManifestFiles() {}

    /** Of an Athena UNLOAD: a line for each, such as {@code s3://bucket/key}. */
    static Iterator<Address> of(InputStream manifest, Address place) throws ItemReaderFailure {
        List<Address> files = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(manifest, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    files.add(file(line.strip().replace("\"", ""), place));
                }
            }
        } catch (IOException broken) {
            throw ReaderFailures.cannotRead(place.uri(), broken);
        }
        return files.iterator();
    }

    private static Address file(String uri, Address manifest) throws ItemReaderFailure {
        int slash = uri.indexOf('/', SCHEME.length());
        if (!uri.startsWith(SCHEME) || slash < 0) {
            throw new ItemReaderFailure("A line of the manifest " + manifest.uri()
                    + " must be such as s3://bucket/key but is '" + uri + "'");
        }
        return Address.of(uri.substring(SCHEME.length(), slash), uri.substring(slash + 1));
    }

    /** Of a listing; what ends in a slash is a folder. */
    static Iterator<Address> listed(Iterator<Listed> objects, String bucket) {
        Iterable<Listed> all = () -> objects;
        return StreamSupport.stream(all.spliterator(), false)
                .filter(object -> !object.key().endsWith("/"))
                .map(object -> Address.of(bucket, object.key()))
                .iterator();
    }
}
