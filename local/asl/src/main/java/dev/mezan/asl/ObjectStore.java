package dev.mezan.asl;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;

/** The objects that a distributed Map reads and writes: the port to S3. Called on many threads. */
public interface ObjectStore {
    /** Opens an object for reading, in the name of an execution. */
    InputStream get(ExecutionContext who, Address address) throws IOException;

    /** The objects of a bucket whose keys begin with a prefix, in order; asks for more as one goes on. */
    Iterator<Listed> list(ExecutionContext who, String bucket, String prefix) throws IOException;

    /** Writes an object. */
    void put(ExecutionContext who, Address address, byte[] content) throws IOException;

    /** A store that has nothing and takes nothing, and says so. */
    static ObjectStore none() {
        return NoObjects.INSTANCE;
    }

    /**
     * Where an object is.
     *
     * @param version the version that is wanted; the newest when there is none
     */
    record Address(String bucket, String key, Optional<String> version) {
        /** The newest version. */
        public static Address of(String bucket, String key) {
            return new Address(bucket, key, Optional.empty());
        }

        /** As the context object's {@code Map.Item.Source} has it. */
        public String uri() {
            return "S3://" + bucket + "/" + key;
        }
    }

    /**
     * What a listing says of an object.
     *
     * @param etag its entity tag, in its quotation marks
     * @param size in bytes
     */
    record Listed(String key, String etag, long size, Instant lastModified, String storageClass) {}
}
