package dev.mezan.runtime.states.maprun;

import dev.mezan.asl.ObjectStore.Listed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A listing that asks S3 for its next page as one goes on. */
record ListedObjects(Iterator<S3Object> objects) implements Iterator<Listed> {
    @Override
    public boolean hasNext() {
        return asked(objects::hasNext);
    }

    @Override
    public Listed next() {
        var object = asked(objects::next);
        var storage = object.storageClassAsString();
        return new Listed(
                object.key(),
                object.eTag(),
                object.size(),
                object.lastModified(),
                storage == null ? "STANDARD" : storage);
    }

    private static <T> T asked(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (SdkException refused) {
            throw new UncheckedIOException(new IOException(refused.getMessage(), refused));
        }
    }
}
