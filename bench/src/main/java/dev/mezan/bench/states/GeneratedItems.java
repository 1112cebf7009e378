package dev.mezan.bench.states;

import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Collections;
import java.util.Iterator;

/**
 * One object of so many lines of JSON, made as it is read; what is written is counted and dropped.
 *
 * @param lines how many
 */
record GeneratedItems(int lines) implements ObjectStore {
    @Override
    public InputStream get(ExecutionContext who, Address address) {
        return new SequenceInputStream(Collections.enumeration(new AbstractList<InputStream>() {
            @Override
            public InputStream get(int line) {
                return new ByteArrayInputStream(("{\"item\":" + line + "}\n").getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public int size() {
                return lines;
            }
        }));
    }

    @Override
    public Iterator<Listed> list(ExecutionContext who, String bucket, String prefix) {
        return Collections.emptyIterator();
    }

    @Override
    public void put(ExecutionContext who, Address address, byte[] content) {
        // Its size is no concern of this measurement.
    }
}
