package dev.mezan.gateway.run;

import dev.mezan.core.json.Json;
import dev.mezan.core.payload.ClaimCheck;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import dev.mezan.gateway.http.Caller;
import dev.mezan.gateway.http.Query;
import dev.mezan.gateway.http.Shape;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import tools.jackson.databind.JsonNode;

/**
 * Addresses at which whoever has no credentials may leave an input, or fetch a result, for 15 minutes; no request.
 *
 * @param presigner signs them with the function's credentials
 * @param bucket the bucket of payloads
 * @param ids where the ids of uploads come from
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/PresignedUrlUploadObject.html">Uploading objects with
 *     presigned URLs</a>
 */
public record Uploads(Supplier<S3Presigner> presigner, String bucket, Supplier<UUID> ids) {
    private static final Shape SHAPE = Shape.of("UploadRequest");
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    /** An address for as many bytes as the request says, with the checksum that it says. */
    public Answer create(Call call) {
        Query.of(call.request());
        var body = SHAPE.read(call.request());
        var sha256 = body.path("sha256").asString();
        var bytes = body.path("bytes").asLong();
        var key = place(call.caller()) + ids.get() + ".json";
        var signed = presigner
                .get()
                .presignPutObject(request -> request.signatureDuration(LIFETIME)
                        .putObjectRequest(put -> put.bucket(bucket)
                                .key(key)
                                .contentLength(bytes)
                                .contentType("application/json")
                                .checksumSHA256(Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(sha256)))));
        var document =
                Json.object().put("method", "PUT").put("url", signed.url().toString());
        var headers = document.putObject("headers");
        signed.signedHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("host") && !name.equalsIgnoreCase("content-length")) {
                headers.put(name, String.join(",", values));
            }
        });
        document.put("expiresAt", signed.expiration().toString());
        var claim = new ClaimCheck(bucket, key, sha256, bytes);
        return Answer.of(201, document.set("input", Json.object().set(ClaimCheck.PROPERTY, Json.from(claim))));
    }

    /**
     * Whether an input is an upload.
     *
     * @throws MezanException with the code {@code foreign-object} if it is a claim check of anything that the caller did
     *     not upload, {@code wrong-claim} if it is a broken one
     */
    boolean isOne(JsonNode input, Caller caller) {
        var claim = claim(input);
        claim.filter(found -> !found.bucket().equals(bucket) || !found.key().startsWith(place(caller)))
                .ifPresent(found -> {
                    throw new MezanException(Problem.of("foreign-object", "This is no upload of yours")
                            .at("/input/$claim")
                            .got("s3://" + found.bucket() + "/" + found.key())
                            .advise("Start the run with the input that POST /v1/uploads gave."));
                });
        return claim.isPresent();
    }

    /** Where a payload can be fetched, if it is a claim check of our own. */
    Optional<URI> address(JsonNode payload) {
        return Payloads.claim(payload)
                .filter(claim -> claim.bucket().equals(bucket))
                .map(this::address);
    }

    private URI address(ClaimCheck claim) {
        var signed = presigner
                .get()
                .presignGetObject(request -> request.signatureDuration(LIFETIME)
                        .getObjectRequest(get -> get.bucket(claim.bucket()).key(claim.key())));
        try {
            return signed.url().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("S3 has no such address", e);
        }
    }

    private static Optional<ClaimCheck> claim(JsonNode input) {
        try {
            return Payloads.claim(input);
        } catch (RuntimeException e) {
            throw new MezanException(
                    Problem.of("wrong-claim", "This is no claim check")
                            .at("/input/$claim")
                            .advise("Start the run with the input that POST /v1/uploads gave."),
                    e);
        }
    }

    private static String place(Caller caller) {
        return "uploads/" + caller.tenant() + "/";
    }
}
