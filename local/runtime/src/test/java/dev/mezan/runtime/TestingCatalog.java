package dev.mezan.runtime;

import dev.mezan.catalog.BucketSpec;
import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.QueueSpec;
import dev.mezan.catalog.TableSpec;
import java.time.Duration;
import java.util.List;

/** A catalog with one of each: a table with an index, a queue, a bucket. */
final class TestingCatalog {
    static final String TABLE = "things";
    static final String QUEUE = "jobs";
    static final String BUCKET = "objects";

    private TestingCatalog() {}

    static Catalog small() {
        return withVisibility(Duration.ofSeconds(30));
    }

    static Catalog withVisibility(Duration visibility) {
        var index = new TableSpec.Index("by-kind", "kind", "sk", List.of("note"));
        return new Catalog(
                List.of(),
                List.of(new QueueSpec(QUEUE, visibility, 3, Duration.ofDays(4))),
                List.of(new TableSpec(TABLE, "pk", "sk", "ttl", List.of(index))),
                List.of(new BucketSpec(BUCKET, Duration.ofDays(7))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
