package dev.mezan.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {
    @Test
    void theKeyAndTheServiceAreInTheAuthorizationHeader() {
        var header = "AWS4-HMAC-SHA256 Credential=AKIAMEZAN01/20260101/us-east-1/dynamodb/aws4_request,"
                + " SignedHeaders=host;x-amz-date, Signature=00ff";

        assertThat(Signature.of(request("", Map.of("authorization", header))))
                .contains(new Signature("AKIAMEZAN01", "us-east-1", "dynamodb"));
    }

    @Test
    void aPresignedAddressHasThemInItsQuery() {
        var query = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=test%2F20260101%2Fus-east-1%2Fs3%2Faws4_request";

        assertThat(Signature.of(request(query, Map.of()))).contains(new Signature("test", "us-east-1", "s3"));
    }

    @Test
    void otherAuthorizationsAreNoSignature() {
        assertThat(Signature.of(request("", Map.of("authorization", "Bearer abc"))))
                .isEmpty();
        assertThat(Signature.of(request("", Map.of()))).isEmpty();
    }

    private static AwsRequest request(String query, Map<String, String> headers) {
        return new AwsRequest("GET", "/", query, headers, new byte[0]);
    }
}
