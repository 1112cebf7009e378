package dev.mezan.simulation.cloud.s3;

import dev.mezan.simulation.cloud.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** A node's client of the objects, which since 2020 are strongly consistent. */
public final class ObjectClient implements S3Client {
    private static final String SERVICE = "s3";

    private final Buckets buckets;
    private final Wire wire;

    /** A client whose requests go over a wire. */
    public ObjectClient(Buckets buckets, Wire wire) {
        this.buckets = buckets;
        this.wire = wire;
    }

    @Override
    public String serviceName() {
        return SERVICE;
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        var bytes = bytes(body);
        return wire.call(SERVICE, "PutObject " + request.key(), () -> {
            buckets.put(request.bucket(), request.key(), bytes);
            return PutObjectResponse.builder().build();
        });
    }

    private static byte[] bytes(RequestBody body) {
        try (var stream = body.contentStreamProvider().newStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
        var bytes = wire.call(SERVICE, "GetObject " + request.key(), () -> found(request.bucket(), request.key()));
        try {
            return transformer.transform(
                    GetObjectResponse.builder()
                            .contentLength((long) bytes.length)
                            .build(),
                    AbortableInputStream.create(new ByteArrayInputStream(bytes)));
        } catch (Exception e) {
            throw new IllegalStateException("An object could not be read from memory", e);
        }
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
        var bytes = wire.call(SERVICE, "HeadObject " + request.key(), () -> found(request.bucket(), request.key()));
        return HeadObjectResponse.builder().contentLength((long) bytes.length).build();
    }

    private byte[] found(String bucket, String key) {
        return buckets.get(bucket, key)
                .orElseThrow(() -> NoSuchKeyException.builder()
                        .message("The specified key does not exist.")
                        .statusCode(404)
                        .build());
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
        return wire.call(SERVICE, "DeleteObject " + request.key(), () -> {
            buckets.delete(request.bucket(), request.key());
            return DeleteObjectResponse.builder().build();
        });
    }
}
