package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code $hash(text, algorithm)}: the hash in hexadecimal; MD5, SHA-1, SHA-256, SHA-384 or SHA-512. */
public final class Hash {
    private static final Set<String> ALGORITHMS = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

    static final Jsonata.JFunction FUNCTION = Jsonata.function("hash", "<ss:s>", Hash.class, null, "hash");

    private Hash() {}

    /** Without a text or an algorithm there is no result. */
    public static @Nullable String hash(@Nullable String text, @Nullable String algorithm) {
        if (text == null || algorithm == null) {
            return null;
        }
        if (!ALGORITHMS.contains(algorithm)) {
            throw new JException("Argument 2 of $hash must be one of MD5, SHA-1, SHA-256, SHA-384, SHA-512.", -1);
        }
        try {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has " + algorithm, missing);
        }
    }
}
