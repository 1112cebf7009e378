package dev.mezan.runtime.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresignedTest {
    private static final String SIGNED = "X-Amz-Date=20260101T000000Z&X-Amz-Expires=%s&X-Amz-Signature=ab";

    @Test
    void anAddressIsGoodUntilItsLastSecond() {
        assertThat(refusal(SIGNED.formatted("60"), "2026-01-01T00:01:00Z")).isEmpty();
        assertThat(refusal(SIGNED.formatted("60"), "2026-01-01T00:01:01Z"))
                .hasValueSatisfying(answer -> assertThat(text(answer)).contains("AccessDenied", "Request has expired"));
    }

    @Test
    void anAddressOfTheFutureIsNotGoodYetButClocksMayDiffer() {
        assertThat(refusal(SIGNED.formatted("60"), "2025-12-31T23:45:00Z")).isEmpty();
        assertThat(refusal(SIGNED.formatted("60"), "2025-12-31T23:44:59Z"))
                .hasValueSatisfying(answer -> assertThat(answer.status()).isEqualTo(403));
    }

    @Test
    void whatIsMissingOrTooLongIsSaid() {
        assertThat(refusal(SIGNED.formatted("604801"), "2026-01-01T00:00:00Z"))
                .hasValueSatisfying(answer -> assertThat(text(answer)).contains("604800"));
        assertThat(refusal("X-Amz-Signature=ab", "2026-01-01T00:00:00Z"))
                .hasValueSatisfying(answer -> assertThat(text(answer)).contains("AuthorizationQueryParametersError"));
    }

    @Test
    void whatIsSignedInItsHeadersIsLeftAlone() {
        assertThat(refusal("list-type=2", "2036-01-01T00:00:00Z")).isEmpty();
    }

    /**
     * The address of AWS's own example, which is good for a day.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html">the example</a>
     */
    @Test
    void aSignatureIsCheckedWhereItsSecretIsKnown() {
        var query = "X-Amz-Algorithm=AWS4-HMAC-SHA256"
                + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";
        var host = Map.of("host", "examplebucket.s3.amazonaws.com");
        var good = new AwsRequest("GET", "/test.txt", query, host, new byte[0]);
        var other = new AwsRequest("GET", "/other.txt", query, host, new byte[0]);
        var secret = Optional.of("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        var now = Instant.parse("2013-05-24T12:00:00Z");

        assertThat(Presigned.refusal(good, secret, now)).isEmpty();
        assertThat(Presigned.refusal(other, secret, now))
                .hasValueSatisfying(answer -> assertThat(text(answer)).contains("SignatureDoesNotMatch"));
    }

    private static Optional<AwsResponse> refusal(String query, String now) {
        var request = new AwsRequest("PUT", "/objects/key", query, Map.of(), new byte[0]);
        return Presigned.refusal(request, Optional.empty(), Instant.parse(now));
    }

    private static String text(AwsResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
