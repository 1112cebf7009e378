package dev.mezan.asl.inspect;

import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** A store in which every object holds the text that a trial gives its ItemReader. */
record GivenObject(String text) implements ObjectStore {
    @Override
    public InputStream get(ExecutionContext who, Address address) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Iterator<Listed> list(ExecutionContext who, String bucket, String prefix) throws IOException {
        throw new IOException("A trial reads one object and can't list S3://" + bucket + "/" + prefix);
    }

    @Override
    public void put(ExecutionContext who, Address address, byte[] content) throws IOException {
        throw new IOException("A trial writes nothing, so not " + address.uri());
    }
}
