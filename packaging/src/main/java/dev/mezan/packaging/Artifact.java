package dev.mezan.packaging;

import java.nio.file.Path;

/**
 * A function's code, packaged.
 *
 * @param function the function's name
 * @param handler what AWS Lambda is told to call: {@code dev.mezan.…Handler::handleRequest}
 * @param path where the zip lies
 * @param bytes how large it is
 * @param unzippedBytes how large its files are together; AWS takes {@link Artifacts#LARGEST_UNZIPPED} at most
 * @param sha256 the hash of the zip, 64 hexadecimal digits; the same for the same content
 */
public record Artifact(String function, String handler, Path path, long bytes, long unzippedBytes, String sha256) {}
