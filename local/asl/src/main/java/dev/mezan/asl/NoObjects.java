package dev.mezan.asl;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/** What an engine without a store of objects has in its place. */
enum NoObjects implements ObjectStore {
    INSTANCE;

    @Override
    public InputStream get(ExecutionContext who, Address address) throws IOException {
        throw none("read " + address.uri());
    }

    @Override
    public Iterator<Listed> list(ExecutionContext who, String bucket, String prefix) throws IOException {
        throw none("list S3://" + bucket + "/" + prefix);
    }

    @Override
    public void put(ExecutionContext who, Address address, byte[] content) throws IOException {
        throw none("write " + address.uri());
    }

    private static IOException none(String what) {
        return new IOException(
                "This engine has no S3 and cannot " + what + ": give it an ObjectStore with EnginePorts.withObjects");
    }
}
