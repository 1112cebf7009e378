package dev.mezan.agent.invocation;

import dev.mezan.core.payload.ClaimCheck;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 of stored bytes, and the keys and claim checks that are made of it. */
public final class Checksum {
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");

    private Checksum() {}

    /** The SHA-256 of bytes, in lower-case hexadecimal. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The claim check of bytes that a task made: {@code payloads/<run>/<task>-<first half of the checksum>.json}. */
    public static ClaimCheck claim(String bucket, String run, String task, byte[] bytes) {
        var sha256 = of(bytes);
        var key = "payloads/" + safe(run) + "/" + safe(task) + "-" + sha256.substring(0, 32) + ".json";
        return new ClaimCheck(bucket, key, sha256, bytes.length);
    }

    /**
     * The bytes, if they are those of the claim.
     *
     * @throws MezanException with the code {@code checksum-mismatch} if they are not
     */
    public static byte[] verified(ClaimCheck claim, byte[] bytes) {
        var actual = of(bytes);
        if (!actual.equals(claim.sha256())) {
            throw new MezanException(
                    Problem.of("checksum-mismatch", "The object's SHA-256 is not " + claim.sha256() + " as claimed")
                            .at("s3://" + claim.bucket() + "/" + claim.key())
                            .got(actual)
                            .advise("It was changed or cut after it was stored. Start the run again."));
        }
        return bytes;
    }

    private static String safe(String part) {
        return UNSAFE.matcher(part).replaceAll("_");
    }
}
