package dev.mezan.runtime.s3;

import dev.mezan.runtime.endpoint.AwsErrors;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses that are signed in their query, which whoever has them may use for a while, as they were signed: another key,
 * method or signed header is refused. Those of a developer's own made-up keys are taken at their word.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html">Query parameters of Signature
 *     Version 4</a>
 */
final class Presigned {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration SKEW = Duration.ofMinutes(15);

    private Presigned() {}

    /**
     * Why a request may not use its address now; empty if it may, or if its address is not signed.
     *
     * @param secret that of the key that it is signed with, if it is known
     */
    static Optional<AwsResponse> refusal(AwsRequest request, Optional<String> secret, Instant now) {
        if (!request.query().contains("X-Amz-Signature=")) {
            return Optional.empty();
        }
        return late(request, now)
                .or(() -> secret.map(known -> new QuerySignature(request, known))
                        .filter(signature -> !signature.holds())
                        .map(_ -> AwsErrors.s3(
                                403,
                                "SignatureDoesNotMatch",
                                "The request is not the one that was signed: its method, its path, its parameters and the"
                                        + " headers of X-Amz-SignedHeaders must be as they were.",
                                request.path())));
    }

    private static Optional<AwsResponse> late(AwsRequest request, Instant now) {
        var parameters = new QueryStringDecoder(request.query(), false).parameters();
        try {
            var signed = TIME.parse(first(parameters, "X-Amz-Date"), Instant::from);
            var lasts = Duration.ofSeconds(Long.parseLong(first(parameters, "X-Amz-Expires")));
            if (lasts.isNegative() || lasts.compareTo(LONGEST) > 0) {
                return Optional.of(wrong(request, "X-Amz-Expires must be between 0 and 604800 seconds"));
            }
            if (now.plus(SKEW).isBefore(signed)) {
                return Optional.of(denied(request, "Request is not valid yet"));
            }
            return now.isAfter(signed.plus(lasts))
                    ? Optional.of(denied(request, "Request has expired"))
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.of(wrong(request, "X-Amz-Date or X-Amz-Expires is missing or malformed"));
        }
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    private static AwsResponse denied(AwsRequest request, String message) {
        return AwsErrors.s3(403, "AccessDenied", message, request.path());
    }

    private static AwsResponse wrong(AwsRequest request, String message) {
        return AwsErrors.s3(400, "AuthorizationQueryParametersError", message, request.path());
    }
}
