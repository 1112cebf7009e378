package dev.mezan.packaging.zip;

import java.nio.charset.StandardCharsets;

/**
 * One file of a zip.
 *
 * @param name its path in the zip, with slashes
 * @param bytes what it holds
 * @param executable whether it may be run
 */
public record ZipContent(String name, byte[] bytes, boolean executable) {
    /** A file that is read, not run. */
    public ZipContent(String name, byte[] bytes) {
        this(name, bytes, false);
    }

    /** A text in UTF-8. */
    public static ZipContent text(String name, String text) {
        return new ZipContent(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same file, one that may be run. */
    public ZipContent runnable() {
        return new ZipContent(name, bytes, true);
    }
}
