package dev.mezan.core.payload;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 that claim checks carry. */
public final class Checksums {
    private Checksums() {}

    /** The checksum of bytes, lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * The same bytes, if they are those that the claim check was made of.
     *
     * @throws MezanException with the code {@code checksum-mismatch} if not
     */
    public static byte[] verified(byte[] bytes, ClaimCheck claim) {
        var met = sha256(bytes);
        if (!met.equals(claim.sha256())) {
            throw new MezanException(Problem.of(
                            "checksum-mismatch",
                            "The object is not what was stored: its SHA-256 should be " + claim.sha256())
                    .at("s3://" + claim.bucket() + "/" + claim.key())
                    .got(met)
                    .advise("Run the workflow again; if it happens again, see who else writes to the bucket."));
        }
        return bytes;
    }
}
