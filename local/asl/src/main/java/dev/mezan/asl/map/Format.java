package dev.mezan.asl.map;

import java.util.List;
import java.util.Optional;

/** What the items of a data set are written as. */
public sealed interface Format {
    /** One item for each row; its fields are strings under the names of the header. */
    record Csv(Optional<List<String>> headers, char delimiter) implements Format {
        /** As inventories are written. */
        static Csv commas(List<String> headers) {
            return new Csv(Optional.of(headers), ',');
        }
    }

    /** The elements of an array, or the members of an object, at a JSON pointer's place. */
    record Json(List<String> pointer) implements Format {}

    /** One JSON value for each line. */
    record JsonLines() implements Format {}

    /** An S3 inventory: its {@code manifest.json} names the files that list the objects. */
    record Inventory() implements Format {}

    /** The manifest of an Athena UNLOAD: each line names a file, which holds items in another format. */
    record AthenaManifest(Format files) implements Format {}

    /** What a bucket says of its objects; nothing is read of them. */
    record Listing() implements Format {}

    /** Every object of a listing, whose items follow one another. */
    record Flattened(Format files) implements Format {}
}
