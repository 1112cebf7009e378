package dev.mezan.runtime.s3;

import dev.mezan.runtime.endpoint.AwsRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of an address: over the method, the path, the parameters and the signed headers, but not over the body.
 *
 * @param request the request that uses the address
 * @param secret that of the key it is signed with
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html">Query parameters of Signature
 *     Version 4</a>
 */
record QuerySignature(AwsRequest request, String secret) {
    private static final String SIGNATURE = "X-Amz-Signature";

    /** Whether the request is the one that was signed. */
    boolean holds() {
        var parameters = parameters();
        var given = String.valueOf(parameters.remove(SIGNATURE));
        return MessageDigest.isEqual(bytes(expected(parameters)), bytes(given));
    }

    private String expected(TreeMap<String, String> parameters) {
        var scope = parameters.getOrDefault("X-Amz-Credential", "").split("/", 2);
        var signed = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                parameters.getOrDefault("X-Amz-Date", ""),
                scope.length < 2 ? "" : scope[1],
                hex(sha256(bytes(canonical(parameters)))));
        var key = bytes("AWS4" + secret);
        for (var part : scope.length < 2 ? new String[0] : scope[1].split("/")) {
            key = mac(key, part);
        }
        return hex(mac(key, signed));
    }

    private String canonical(TreeMap<String, String> parameters) {
        var names = parameters.getOrDefault("X-Amz-SignedHeaders", "");
        var headers = Arrays.stream(names.split(";"))
                .map(name -> name + ":" + request.header(name).orElse("").trim() + "\n")
                .collect(Collectors.joining());
        var query = parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
        return String.join("\n", request.method(), request.path(), query, headers, names, "UNSIGNED-PAYLOAD");
    }

    private TreeMap<String, String> parameters() {
        return Stream.of(request.query().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> decode(pair[0]),
                        pair -> pair.length < 2 ? "" : decode(pair[1]),
                        (_, last) -> last,
                        TreeMap::new));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] content) {
        return HexFormat.of().formatHex(content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
