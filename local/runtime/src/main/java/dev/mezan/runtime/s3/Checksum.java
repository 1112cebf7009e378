package dev.mezan.runtime.s3;

import dev.mezan.runtime.endpoint.AwsErrors;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * The SHA-256 that an upload names in its headers.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html">Checking object
 *     integrity</a>
 */
final class Checksum {
    private Checksum() {}

    /** Why an upload is refused: its bytes have another checksum. */
    static Optional<AwsResponse> refusal(AwsRequest request) {
        return request.header("x-amz-checksum-sha256")
                .filter(_ -> request.method().equals("PUT") && !isChunked(request))
                .filter(named -> !named.equals(of(request.body())))
                .map(_ -> AwsErrors.s3(
                        400,
                        "BadDigest",
                        "The SHA256 you specified did not match the calculated checksum.",
                        request.path()));
    }

    /** Such a body has its checksum behind it, which is the library's business. */
    private static boolean isChunked(AwsRequest request) {
        return request.header("content-encoding").orElse("").contains("aws-chunked");
    }

    private static String of(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
