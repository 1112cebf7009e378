package dev.mezan.asl.query.jsonpath.intrinsics;

import dev.mezan.asl.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** {@code States.Hash(value, algorithm)}: the hash in hexadecimal; MD5, SHA-1, SHA-256, SHA-384 or SHA-512; at most 10,000 characters. */
final class Hash implements Intrinsic {
    private static final Set<String> ALGORITHMS = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

    @Override
    public String apply(Call call) throws IntrinsicFailure {
        call.expect(2, 2);
        String text = call.any(0) instanceof String plain ? plain : Json.write(call.any(0));
        String algorithm = call.string(1);
        if (text.length() > Base64Encode.MAX_LENGTH) {
            throw new IntrinsicFailure(
                    "the value has " + text.length() + " characters, more than " + Base64Encode.MAX_LENGTH);
        }
        if (!ALGORITHMS.contains(algorithm)) {
            throw new IntrinsicFailure("there is no algorithm " + algorithm + ", only " + ALGORITHMS);
        }
        try {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has " + algorithm, missing);
        }
    }
}
