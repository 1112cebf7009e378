package dev.mezan.runtime.s3;

import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsService.Access;
import dev.mezan.runtime.meter.Unit;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an S3 request is about; the bucket is the first segment of the path.
 *
 * @param bucket the bucket's name; empty for the list of all buckets
 * @param key the object's key, decoded; empty for the bucket itself
 */
record S3Target(String bucket, String key) {
    /** The target of a request. */
    static S3Target of(AwsRequest request) {
        return of(request.path());
    }

    private static S3Target of(String path) {
        var decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        var trimmed = decoded.startsWith("/") ? decoded.substring(1) : decoded;
        var slash = trimmed.indexOf('/');
        return slash < 0
                ? new S3Target(trimmed, "")
                : new S3Target(trimmed.substring(0, slash), trimmed.substring(slash + 1));
    }

    /**
     * What it needs: the action of its verb, and to read what it copies.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html">S3 actions</a>
     */
    List<Access> accesses(AwsRequest request) {
        var accesses = new ArrayList<Access>();
        accesses.add(new Access(action(request.method()), bucket));
        request.header("x-amz-copy-source")
                .ifPresent(source ->
                        accesses.add(new Access("s3:GetObject", of(source).bucket())));
        return accesses;
    }

    /**
     * What S3 bills for it; empty for what is free.
     *
     * @see <a href="https://aws.amazon.com/s3/pricing/">S3 pricing: DELETE is free, LIST costs as PUT does</a>
     */
    Optional<Unit> unit(String method) {
        return switch (method) {
            case "DELETE" -> Optional.empty();
            case "PUT", "POST" -> Optional.of(Unit.S3_WRITE);
            case "GET" -> Optional.of(key.isEmpty() ? Unit.S3_WRITE : Unit.S3_READ);
            default -> Optional.of(Unit.S3_READ);
        };
    }

    private String action(String method) {
        if (bucket.isEmpty()) {
            return "s3:ListAllMyBuckets";
        }
        if (key.isEmpty()) {
            return switch (method) {
                case "PUT" -> "s3:CreateBucket";
                case "POST" -> "s3:DeleteObject";
                case "DELETE" -> "s3:DeleteBucket";
                default -> "s3:ListBucket";
            };
        }
        return switch (method) {
            case "PUT", "POST" -> "s3:PutObject";
            case "DELETE" -> "s3:DeleteObject";
            default -> "s3:GetObject";
        };
    }
}
