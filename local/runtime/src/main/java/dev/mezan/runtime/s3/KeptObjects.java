package dev.mezan.runtime.s3;

import com.robothy.s3.core.model.internal.BucketMetadata;
import com.robothy.s3.core.model.internal.LocalS3Metadata;
import com.robothy.s3.core.service.BucketService;
import com.robothy.s3.core.service.InMemoryBucketService;
import com.robothy.s3.core.service.InMemoryObjectService;
import com.robothy.s3.core.service.ObjectService;
import com.robothy.s3.core.service.loader.FileSystemS3MetadataLoader;
import com.robothy.s3.core.service.manager.LocalS3Manager;
import com.robothy.s3.core.service.manager.LocalS3ServicesInvocationHandler;
import com.robothy.s3.core.storage.Storage;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * local-s3's objects in a folder, as its own manager keeps them, but for the file of each bucket: that is replaced as a
 * whole, where the library writes over it and a process that is killed meanwhile leaves a bucket that nobody can read.
 */
final class KeptObjects implements LocalS3Manager {
    private final LocalS3Metadata metadata;
    private final BucketFiles files;
    private final Storage storage;

    /** The objects in a folder, which is made if it is not there. */
    KeptObjects(Path folder) {
        this.files = new BucketFiles(folder);
        this.metadata = FileSystemS3MetadataLoader.create().load(folder);
        this.storage = Storage.createPersistent(folder.resolve(STORAGE_DIRECTORY));
    }

    @Override
    public BucketService bucketService() {
        return kept(BucketService.class, InMemoryBucketService.create(metadata));
    }

    @Override
    public ObjectService objectService() {
        return kept(ObjectService.class, InMemoryObjectService.create(metadata, storage));
    }

    /** Deletes the objects of a bucket that were written before a time. */
    void expire(String bucket, Instant before) {
        var objects = objectService();
        var old = metadata.getBucketMetadata(bucket).stream()
                .flatMap(some -> some.getObjectMap().entrySet().stream())
                .filter(entry -> entry.getValue().getLatest().getCreationDate() < before.toEpochMilli())
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(key -> objects.deleteObject(bucket, key));
    }

    private <T> T kept(Class<T> type, T inMemory) {
        var handler = new LocalS3ServicesInvocationHandler<BucketMetadata>(
                inMemory, bucket -> metadata.getBucketMetadata(bucket).orElseThrow(), files);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
