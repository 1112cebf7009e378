package dev.mezan.runtime.endpoint;

import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncoding;
import java.util.Set;

/**
 * The content encoding of S3's uploads: left as it is, for S3 undoes it. The web server refuses encodings that it has never
 * heard of.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html">aws-chunked</a>
 */
final class AwsChunked implements ContentEncoding {
    @Override
    public Set<String> ids() {
        return Set.of("aws-chunked");
    }

    @Override
    public boolean supportsEncoding() {
        return false;
    }

    @Override
    public boolean supportsDecoding() {
        return true;
    }

    @Override
    public ContentDecoder decoder() {
        return ContentDecoder.NO_OP;
    }

    @Override
    public ContentEncoder encoder() {
        return ContentEncoder.NO_OP;
    }

    @Override
    public String name() {
        return "aws-chunked";
    }

    @Override
    public String type() {
        return "aws-chunked";
    }
}
