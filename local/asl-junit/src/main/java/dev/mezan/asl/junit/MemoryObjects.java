package dev.mezan.asl.junit;

import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** The objects that distributed Maps read and write, by bucket and key, such as {@code orders/2026/march.json}. */
final class MemoryObjects implements ObjectStore {
    private final TreeMap<String, String> texts;
    private final Instant modified;

    MemoryObjects(Map<String, String> texts, Instant modified) {
        this.texts = new TreeMap<>(texts);
        this.modified = modified;
    }

    @Override
    public synchronized InputStream get(ExecutionContext who, Address address) throws IOException {
        String text = texts.get(address.bucket() + "/" + address.key());
        if (text == null) {
            throw new IOException("The test has no object " + address.uri() + ", only " + texts.keySet()
                    + ": give it one with object(\"" + address.bucket() + "/" + address.key() + "\", text)");
        }
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized Iterator<Listed> list(ExecutionContext who, String bucket, String prefix) {
        int key = bucket.length() + 1;
        return texts.entrySet().stream()
                .filter(object -> object.getKey().startsWith(bucket + "/" + prefix))
                .map(object -> listed(object.getKey().substring(key), object.getValue()))
                .toList()
                .iterator();
    }

    private Listed listed(String key, String text) {
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        return new Listed(key, "\"" + Integer.toHexString(text.hashCode()) + "\"", size, modified, "STANDARD");
    }

    @Override
    public synchronized void put(ExecutionContext who, Address address, byte[] content) {
        texts.put(address.bucket() + "/" + address.key(), new String(content, StandardCharsets.UTF_8));
    }

    synchronized Map<String, String> texts() {
        return Map.copyOf(texts);
    }
}
