package dev.mezan.runtime.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.robothy.s3.core.model.request.PutObjectOptions;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptObjectsTest {
    private static final String BUCKET = "objects";

    @TempDir
    private Path folder;

    @Test
    void aBucketsFileThatWasHalfWrittenLeavesTheOneBefore() throws Exception {
        put(new KeptObjects(folder), "a");
        // What a process leaves that is killed while it writes.
        Files.writeString(folder.resolve(BUCKET + ".bucket.meta.new"), "{\"bucketName\":\"obj");

        assertThat(keys(new KeptObjects(folder))).containsExactly("a");
    }

    @Test
    void whatWasWrittenBeforeATimeGoesAndStaysAway() {
        var objects = new KeptObjects(folder);
        put(objects, "a");
        objects.expire(BUCKET, Instant.EPOCH);
        assertThat(keys(objects)).containsExactly("a");

        objects.expire(BUCKET, Instant.now().plusSeconds(1));

        assertThat(keys(new KeptObjects(folder))).isEmpty();
    }

    private static void put(KeptObjects objects, String key) {
        objects.bucketService().createBucket(BUCKET);
        objects.objectService()
                .putObject(
                        BUCKET,
                        key,
                        PutObjectOptions.builder()
                                .content(new ByteArrayInputStream(new byte[] {1, 2, 3}))
                                .size(3L)
                                .build());
    }

    private static List<String> keys(KeptObjects objects) {
        return objects.objectService().listObjects(BUCKET, null, null, null, 10, null).getObjects().stream()
                .map(object -> object.getKey())
                .toList();
    }
}
