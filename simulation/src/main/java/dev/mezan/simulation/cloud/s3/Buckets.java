package dev.mezan.simulation.cloud.s3;

import java.util.Optional;
import java.util.TreeMap;

/** All objects of a world. */
public final class Buckets {
    private final TreeMap<String, byte[]> objects = new TreeMap<>();

    Optional<byte[]> get(String bucket, String key) {
        return Optional.ofNullable(objects.get(bucket + "/" + key));
    }

    void put(String bucket, String key, byte[] bytes) {
        objects.put(bucket + "/" + key, bytes.clone());
    }

    void delete(String bucket, String key) {
        objects.remove(bucket + "/" + key);
    }

    /** How many objects there are. */
    public int count() {
        return objects.size();
    }
}
