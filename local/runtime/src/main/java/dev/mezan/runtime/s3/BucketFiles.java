package dev.mezan.runtime.s3;

import com.robothy.s3.core.model.internal.BucketMetadata;
import com.robothy.s3.core.storage.FileSystemBucketMetadataStore;
import com.robothy.s3.core.storage.MetadataStore;
import com.robothy.s3.core.util.JsonUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A file for each bucket, which lists its objects; it is there whole, as it was or as it is. */
final class BucketFiles implements MetadataStore<BucketMetadata> {
    private static final String SUFFIX = ".bucket.meta";

    private final Path folder;
    private final MetadataStore<BucketMetadata> library;

    BucketFiles(Path folder) {
        this.folder = folder;
        this.library = FileSystemBucketMetadataStore.create(folder);
    }

    @Override
    public BucketMetadata fetch(String bucket) {
        return library.fetch(bucket);
    }

    @Override
    public String store(String bucket, BucketMetadata metadata) {
        // Its name must not end as those do that the library reads.
        var fresh = folder.resolve(bucket + SUFFIX + ".new");
        try {
            JsonUtils.toJson(fresh.toFile(), metadata);
            Files.move(fresh, folder.resolve(bucket + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bucket;
    }

    @Override
    public void delete(String bucket) {
        library.delete(bucket);
    }

    @Override
    public List<BucketMetadata> fetchAll() {
        return library.fetchAll();
    }
}
