package dev.mezan.catalog;

import java.time.Duration;

/**
 * An S3 bucket.
 *
 * @param name its name
 * @param expiry after how long its objects are deleted
 */
public record BucketSpec(String name, Duration expiry) {}
