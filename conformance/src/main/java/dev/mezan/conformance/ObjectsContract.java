package dev.mezan.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * What a bucket's objects do.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject</a>
 */
public abstract class ObjectsContract {
    private final String key = "contract/" + UUID.randomUUID();

    /** A client of the objects. */
    protected abstract S3Client client();

    /** The name of a bucket. */
    protected abstract String bucket();

    private void put(String text) {
        client().putObject(request -> request.bucket(bucket()).key(key), RequestBody.fromString(text));
    }

    private String read() {
        return client().getObjectAsBytes(request -> request.bucket(bucket()).key(key))
                .asUtf8String();
    }

    @Test
    void anObjectIsReadAsItWasWrittenLast() {
        put("first");
        put("second, naïve ✓");
        assertThat(read()).isEqualTo("second, naïve ✓");
    }

    @Test
    void anObjectThatIsNotThereIsNoSuchKey() {
        var missing = catchThrowableOfType(NoSuchKeyException.class, this::read);
        assertThat(missing.statusCode()).isEqualTo(404);
    }

    @Test
    void theHeadOfAnObjectSaysHowLargeItIs() {
        put("12345");
        var head = client().headObject(request -> request.bucket(bucket()).key(key));
        assertThat(head.contentLength()).isEqualTo(5);
    }

    @Test
    void anObjectThatIsNotThereHasNoHeadEither() {
        var missing = catchThrowableOfType(
                S3Exception.class,
                () -> client().headObject(request -> request.bucket(bucket()).key(key)));
        assertThat(missing.statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsDeletedIsGoneAndNothingMayBeDeletedToo() {
        put("gone");
        client().deleteObject(request -> request.bucket(bucket()).key(key));
        client().deleteObject(request -> request.bucket(bucket()).key(key));
        assertThat(catchThrowableOfType(NoSuchKeyException.class, this::read)).isNotNull();
    }
}
