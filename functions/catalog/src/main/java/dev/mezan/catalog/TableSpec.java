package dev.mezan.catalog;

import java.util.List;

/**
 * A DynamoDB table, billed by request, whose keys are strings.
 *
 * @param name its name
 * @param partitionKey the name of its partition key
 * @param sortKey the name of its sort key
 * @param timeToLive the attribute that says when an item ends, in seconds since the epoch
 * @param indexes its global secondary indexes
 */
public record TableSpec(String name, String partitionKey, String sortKey, String timeToLive, List<Index> indexes) {
    public TableSpec {
        indexes = List.copyOf(indexes);
    }

    /**
     * A global secondary index, sparse, with strings for keys.
     *
     * @param name its name
     * @param partitionKey the name of its partition key
     * @param sortKey the name of its sort key
     * @param projected the attributes that it holds beyond its keys and the table's
     */
    public record Index(String name, String partitionKey, String sortKey, List<String> projected) {
        public Index {
            projected = List.copyOf(projected);
        }
    }
}
