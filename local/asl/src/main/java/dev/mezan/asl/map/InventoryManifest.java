package dev.mezan.asl.map;

import dev.mezan.asl.ObjectStore.Address;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The {@code manifest.json} of an S3 inventory: where its files are, and what their columns are.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html">Inventory
 *     manifest</a>
 */
record InventoryManifest(List<String> columns, List<Address> files) {
    static InventoryManifest read(InputStream text, Address place) throws ItemReaderFailure {
        try (text) {
            Object manifest = Json.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            if (manifest instanceof Map<?, ?> object
                    && "CSV".equals(object.get("fileFormat"))
                    && object.get("fileSchema") instanceof String schema
                    && object.get("destinationBucket") instanceof String bucket
                    && object.get("files") instanceof List<?> files) {
                return new InventoryManifest(columns(schema), addresses(files, bucket));
            }
        } catch (IOException broken) {
            throw ReaderFailures.cannotRead(place.uri(), broken);
        } catch (InvalidJson broken) {
            throw new ItemReaderFailure(place.uri() + " is no JSON: " + broken.getMessage());
        }
        throw new ItemReaderFailure(place.uri()
                + " is no manifest of an S3 inventory in CSV: it needs fileFormat CSV, fileSchema, destinationBucket"
                + " and files.");
    }

    private static List<String> columns(String schema) {
        return Stream.of(schema.split(",", -1)).map(String::strip).toList();
    }

    private static List<Address> addresses(List<?> files, String destination) {
        String bucket = destination.substring(destination.lastIndexOf(':') + 1);
        return files.stream()
                .filter(Map.class::isInstance)
                .map(file -> Address.of(bucket, String.valueOf(((Map<?, ?>) file).get("key"))))
                .toList();
    }
}
