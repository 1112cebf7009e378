package dev.mezan.runtime.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsService.Access;
import dev.mezan.runtime.meter.Unit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class S3TargetTest {
    @Test
    void theBucketIsTheFirstSegmentAndTheRestIsTheKey() {
        var request = request("GET", "/objects/a%20b/c+d.md", Map.of());

        assertThat(S3Target.of(request)).isEqualTo(new S3Target("objects", "a b/c+d.md"));
        assertThat(S3Target.of(request).accesses(request)).containsExactly(new Access("s3:GetObject", "objects"));
    }

    @Test
    void aCopyReadsWhatItCopies() {
        var request = request("PUT", "/to/k", Map.of("x-amz-copy-source", "/from/k"));

        assertThat(S3Target.of(request).accesses(request))
                .containsExactly(new Access("s3:PutObject", "to"), new Access("s3:GetObject", "from"));
    }

    @Test
    void listsCostAsMuchAsWritesAndDeletesNothing() {
        assertThat(new S3Target("objects", "").unit("GET")).contains(Unit.S3_WRITE);
        assertThat(new S3Target("objects", "k").unit("GET")).contains(Unit.S3_READ);
        assertThat(new S3Target("objects", "k").unit("DELETE")).isEmpty();
    }

    private static AwsRequest request(String method, String path, Map<String, String> headers) {
        return new AwsRequest(method, path, "", headers, new byte[0]);
    }
}
