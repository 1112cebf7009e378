package dev.mezan.runtime.endpoint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which key a request was signed with, and for which service in which region: the credential scope of Signature Version 4.
 *
 * @param accessKey the access key
 * @param region the region that it was signed for
 * @param service the name that it was signed for
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Signature Version 4</a>
 */
public record Signature(String accessKey, String region, String service) {
    private static final Pattern IN_HEADER =
            Pattern.compile("Credential=([^/,\\s]+)/[^/,\\s]*/([^/,\\s]*)/([^/,\\s]+)/aws4_request");
    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)X-Amz-Credential=([^&]+)");

    /** The signature in the Authorization header, or in the query of a presigned address. */
    public static Optional<Signature> of(AwsRequest request) {
        return request.header("authorization")
                .or(() -> presigned(request.query()))
                .flatMap(Signature::parse);
    }

    private static Optional<String> presigned(String query) {
        var found = IN_QUERY.matcher(query);
        return found.find()
                ? Optional.of("Credential=" + URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static Optional<Signature> parse(String credential) {
        var found = IN_HEADER.matcher(credential);
        return found.find()
                ? Optional.of(new Signature(found.group(1), found.group(2), found.group(3)))
                : Optional.empty();
    }
}
