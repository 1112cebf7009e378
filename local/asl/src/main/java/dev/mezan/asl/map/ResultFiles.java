package dev.mezan.asl.map;

import dev.mezan.asl.ObjectStore.Address;
import dev.mezan.asl.json.Json;
import dev.mezan.asl.map.WriterSettings.OutputType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files for the children of one status, {@code SUCCEEDED_0.json} and so on; each is written as it gets full. */
final class ResultFiles {
    /** Where the service goes up to 5 GB; what is not written yet is held in memory. */
    private static final int FULL = 16 * 1024 * 1024;

    /** Writes an object. */
    interface Writing {
        void put(Address address, byte[] content) throws ResultWriterFailure;
    }

    private final Address first;
    private final OutputType type;
    private final Writing writing;
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final List<Map<String, Object>> written = new ArrayList<>();

    /**
     * The files of a status.
     *
     * @param first where they are, with the status as the last part of the key
     */
    ResultFiles(Address first, OutputType type, Writing writing) {
        this.first = first;
        this.type = type;
        this.writing = writing;
    }

    void add(@Nullable Object value) throws ResultWriterFailure {
        switch (type) {
            case JSON -> open.write(open.size() == 0 ? '[' : ',');
            case JSONL -> {
                if (open.size() > 0) {
                    open.write('\n');
                }
            }
        }
        open.writeBytes(Json.write(value).getBytes(StandardCharsets.UTF_8));
        if (open.size() >= FULL) {
            flush();
        }
    }

    /** Writes what is left, and tells of all the files as the manifest does. */
    List<Map<String, Object>> finish() throws ResultWriterFailure {
        if (open.size() > 0) {
            flush();
        }
        return written;
    }

    private void flush() throws ResultWriterFailure {
        String key = first.key() + "_" + written.size();
        switch (type) {
            case JSON -> {
                open.write(']');
                key += ".json";
            }
            case JSONL -> key += ".jsonl";
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("Key", key);
        file.put("Size", open.size());
        writing.put(Address.of(first.bucket(), key), open.toByteArray());
        written.add(file);
        open.reset();
    }
}
