package dev.mezan.core.limit;

import java.util.Optional;

/** Where buckets are kept, shared by every instance; a port. */
public interface BucketStore {
    /**
     * Writes a bucket if it is still as it was thought to be: one request.
     *
     * @param before the bucket as the writer knows it
     * @return empty if it was written; else the bucket as it is, and nothing was written
     */
    Optional<Bucket> write(Bucket before, Bucket after);
}
