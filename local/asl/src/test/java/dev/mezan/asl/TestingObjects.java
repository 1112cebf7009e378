package dev.mezan.asl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Objects in memory, by {@code bucket/key}; what a key ending in {@code .gz} is given as text is packed. */
public final class TestingObjects implements ObjectStore {
    private final Map<String, byte[]> objects = new TreeMap<>();
    private final Map<String, byte[]> written = new TreeMap<>();

    /** Objects whose contents are text. */
    public static TestingObjects of(Map<?, ?> texts) {
        TestingObjects all = new TestingObjects();
        texts.forEach((place, text) -> all.objects.put((String) place, bytes((String) place, (String) text)));
        return all;
    }

    private static byte[] bytes(String place, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (!place.endsWith(".gz")) {
            return plain;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(plain);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }

    @Override
    public synchronized InputStream get(ExecutionContext who, Address address) throws IOException {
        byte[] content = objects.get(address.bucket() + "/" + address.key());
        if (content == null) {
            throw new IOException("NoSuchKey");
        }
        return new ByteArrayInputStream(content);
    }

    @Override
    public synchronized Iterator<Listed> list(ExecutionContext who, String bucket, String prefix) {
        List<Listed> listed = new ArrayList<>();
        objects.forEach((place, content) -> {
            if (place.startsWith(bucket + "/" + prefix)) {
                String key = place.substring(bucket.length() + 1);
                listed.add(new Listed(key, "\"e\"", content.length, Instant.EPOCH, "STANDARD"));
            }
        });
        return listed.iterator();
    }

    @Override
    public synchronized void put(ExecutionContext who, Address address, byte[] content) throws IOException {
        if (address.bucket().equals("read-only")) {
            throw new IOException("AccessDenied");
        }
        written.put(address.bucket() + "/" + address.key(), content);
    }

    /** What has been written, as text. */
    public synchronized Map<String, String> written() {
        Map<String, String> texts = new LinkedHashMap<>();
        written.forEach((place, content) -> texts.put(place, new String(content, StandardCharsets.UTF_8)));
        return texts;
    }
}
