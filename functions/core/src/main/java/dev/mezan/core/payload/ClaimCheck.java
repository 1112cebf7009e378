package dev.mezan.core.payload;

/**
 * Where a value lies that is too large to travel, and the checksum that it must have when it is read.
 *
 * @param bucket the bucket's name
 * @param key the object's key
 * @param sha256 the checksum of its bytes, lower-case hexadecimal, 64 characters
 * @param bytes its size in bytes
 * @see <a href="https://www.enterpriseintegrationpatterns.com/patterns/messaging/StoreInLibrary.html">Claim Check</a>
 */
public record ClaimCheck(String bucket, String key, String sha256, long bytes) {
    /** The one property of a JSON object that stands for a claim check: {@code {"$claim": {…}}}. */
    public static final String PROPERTY = "$claim";

    public ClaimCheck {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A SHA-256 is 64 lower-case hexadecimal digits, not " + sha256);
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("A size is not negative, as " + bytes + " is");
        }
    }
}
